import { LONGEST_WAIT, type Method, retryDelay, toRetryAfter } from "../../../../src/api/transport/retry";

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

const NOW = Date.parse("2026-05-06T10:00:00Z");

test.each([
  ["seconds", { "retry-after": "2" }, 2000],
  ["no wait at all", { "retry-after": "0" }, 0],
  ["a date", { "retry-after": "Wed, 06 May 2026 10:00:30 GMT" }, 30_000],
  ["a date in the past", { "retry-after": "Wed, 06 May 2026 09:00:00 GMT" }, 0],
  ["a reset in seconds", { "x-ratelimit-reset": "7" }, 7000],
  ["a reset as Unix time", { "x-ratelimit-reset": String(NOW / 1000 + 9) }, 9000],
  ["Retry-After before a reset", { "retry-after": "1", "x-ratelimit-reset": "7" }, 1000],
  ["a reset behind an unreadable Retry-After", { "retry-after": "soon", "x-ratelimit-reset": "7" }, 7000],
  ["nothing readable", { "retry-after": "soon" }, undefined],
  ["less than nothing", { "retry-after": "-5" }, undefined],
  ["a date in another form", { "retry-after": "2026-05-06T10:00:30Z" }, 30_000],
  ["a reset in the past", { "x-ratelimit-reset": String(NOW / 1000 - 9) }, 0],
  ["a whole day", { "retry-after": "86400" }, 86_400_000],
  ["nothing", {}, undefined],
])("a server that asks for %s is understood", (_what, headers, expected) => {
  expect(toRetryAfter(headers, NOW)).toBe(expected);
});
