import { LONGEST_WAIT, type Method, retryDelay } from "../../../../../src/api/transport/retry/retry";

const WRITES: Method[] = ["POST", "PATCH"];
const REPEATABLE: Method[] = ["GET", "HEAD", "PUT", "DELETE"];
const first = { attempt: 0, limit: 4 };
const atMost = (): number => 1;

test.each(REPEATABLE)("%s is sent again when no answer came or a gateway failed", (method) => {
  for (const status of [undefined, 502, 503, 504]) {
    expect(retryDelay({ ...first, method, status }, atMost)).toBe(500);
  }
});

test.each(WRITES)("%s is never sent again when it may have been done", (method) => {
  for (const status of [undefined, 500, 502, 503, 504]) {
    expect(retryDelay({ ...first, method, status, retryAfter: 1000 })).toBeNull();
  }
});

test.each([
  ["GET", 500],
  ["HEAD", 500],
  ["PUT", null],
  ["DELETE", null],
] as const)("an internal error repeats reads only: %s", (method, delay) => {
  expect(retryDelay({ ...first, method, status: 500 }, atMost)).toBe(delay);
});

test.each([200, 301, 400, 401, 403, 404, 409, 422, 429, 501])("status %d is not repeated as a fault", (status) => {
  expect(retryDelay({ ...first, method: "GET", status })).toBeNull();
});

test("each wait doubles, and chance takes off at most half", () => {
  const waits = (random: () => number): (number | null)[] =>
    [0, 1, 2, 3, 4].map((attempt) => retryDelay({ attempt, limit: 4, method: "GET" }, random));

  expect(waits(atMost)).toEqual([500, 1000, 2000, 4000, null]);
  expect(waits(() => 0)).toEqual([250, 500, 1000, 2000, null]);
});

test("nobody waits longer than a minute after a fault, whatever the server asks for", () => {
  expect(retryDelay({ ...first, method: "GET", status: 503, retryAfter: 86_400_000 })).toBe(LONGEST_WAIT);
});

test("a server that asks for no wait is not asked again in a rush", () => {
  expect(retryDelay({ attempt: 2, limit: 4, method: "GET", status: 503, retryAfter: 0 }, atMost)).toBe(2000);
});
