import type { AskedWait, LimitWait } from "../../../../../src/api";
import { toLimitLine } from "../../../../../src/api";
import { type Limited, patience, type Patience } from "../../../../../src/api/transport/retry/rate-limit-patience";
import { TemplateTag } from "../../../../../src/api/shapes/templates";
import { fakeClient, JumpingClock, json, network, stoppedClock } from "../../../../support/api/fake-network";

const request = "POST /x";
const clocked = (seconds = 300): { clock: JumpingClock; limits: Patience } => {
  const clock = new JumpingClock();
  return { clock, limits: patience({ clock, random: () => 1, patience: seconds * 1000 }) };
};
const first = (clock: JumpingClock, asked?: number): Limited => ({
  since: clock.elapsed(),
  attempt: 0,
  request,
  asked: { ms: asked },
});

test.each([
  ["a second", 1000, 1000],
  ["two minutes", 120_000, 120_000],
  ["all there is", 300_000, 300_000],
  ["more than there is", 300_001, 60_000],
  ["a day", 86_400_000, 60_000],
  ["no wait at all", 0, 500],
  ["nothing readable", undefined, 500],
])("a server that asks for %s is given it, within bounds", (_what, asked, wait) => {
  const { clock, limits } = clocked();

  expect(limits.take(first(clock, asked))).toBe(wait);
});

test("without a word of the server, each wait doubles up to a minute", () => {
  const { clock, limits } = clocked();

  const waits = [0, 1, 2, 6, 7, 2000].map((attempt) => limits.take({ ...first(clock), attempt }));

  expect(waits).toEqual([500, 1000, 2000, 32_000, 60_000, 60_000]);
});

test("the last wait takes what is left, and then there is none", () => {
  const { clock, limits } = clocked(100);
  const mine = first(clock, 70_000);
  const waits: (number | null)[] = [];

  for (let wait = limits.take(mine); ; wait = limits.take(mine)) {
    waits.push(wait);
    if (wait === null) break;
    clock.pass(wait);
  }

  expect(waits).toEqual([70_000, 30_000, null]);
});

test("all calls share the patience, and a request that is let through gives it back", () => {
  const { clock, limits } = clocked(100);
  limits.take(first(clock, 60_000));
  clock.pass(80_000);

  const second = limits.take(first(clock, 60_000));
  limits.restore();
  const third = limits.take(first(clock, 60_000));

  expect([second, third]).toEqual([20_000, 60_000]);
});

test("a call that others overtake for ever gives up by itself", () => {
  const { clock, limits } = clocked(100);
  const mine = first(clock, 1000);
  limits.take(mine);
  clock.pass(100_000);
  limits.restore();

  expect(limits.take(mine)).toBeNull();
});

test("a limit that nobody has met for a while is a new one when it comes again", () => {
  const { clock, limits } = clocked(100);
  limits.take(first(clock, 10_000));
  clock.pass(3_600_000);

  expect(limits.take(first(clock, 60_000))).toBe(60_000);
});

test.each([
  [59_999, 20_001],
  [60_000, 60_000],
])("a limit that is met again %d ms after its end has a wait of %d ms left", (pause, wait) => {
  const { clock, limits } = clocked(90);
  limits.take(first(clock, 10_000));
  clock.pass(10_000 + pause);

  expect(limits.take(first(clock, 60_000))).toBe(wait);
});

test.each<[asked: AskedWait, told: string]>([
  [{}, "(429 to GET /x): retrying in 2 seconds"],
  [{ ms: 60_000 }, "(429 to GET /x) and asks to wait for 60 seconds: retrying"],
  [{ ms: 60_001 }, "(429 to GET /x) and asks to wait for 60 seconds, more than the patience of 60 seconds: retrying"],
])("a wait that a server asks for as %j is told", (asked, told) => {
  const wait = { request: "GET /x", asked, left: 2000, waited: 0, patience: 60_000 };

  expect(toLimitLine(wait)).toContain(`Airbyte limits requests ${told}`);
});

test("people are told what is waited for at once, and then once a minute", async () => {
  const clock = new JumpingClock();
  const send = network((_request, index) => (index < 1 ? json(429, {}, { "retry-after": "150" }) : json(200, TAG)));
  const { session, waits } = fakeClient(send, { clock, ...GIVEN });

  await session.call(CALL);

  expect(waits.map(toLimitLine)).toEqual([
    "Airbyte limits requests (429 to POST /api/v1/x) and asks to wait for 150 seconds: retrying in 150 seconds, after waiting 0 seconds of at most 300 seconds.",
    "Airbyte limits requests (429 to POST /api/v1/x) and asks to wait for 150 seconds: retrying in 90 seconds, after waiting 60 seconds of at most 300 seconds.",
    "Airbyte limits requests (429 to POST /api/v1/x) and asks to wait for 150 seconds: retrying in 30 seconds, after waiting 120 seconds of at most 300 seconds.",
  ]);
});

test("many short waits are told once a minute too", async () => {
  const clock = new JumpingClock();
  const send = network((_request, index) => (index < 100 ? json(429, {}, { "retry-after": "1" }) : json(200, TAG)));
  const { session, waits } = fakeClient(send, { clock, ...GIVEN });

  await session.call(CALL);

  expect(waits.map(({ waited }: LimitWait) => waited)).toEqual([0, 60_000]);
});

test("being stopped ends the wait at once, and leaves no doubt", async () => {
  const stop = new AbortController();
  const send = network(() => json(429, {}, { "retry-after": "200" }));
  const call = fakeClient(send, { clock: stoppedClock, ...GIVEN }).session.call({ ...CALL, signal: stop.signal });

  setImmediate(() => stop.abort());

  await expect(call).rejects.toMatchObject({ name: "AbortError", doubtful: false });
  expect(send.sent).toHaveLength(1);
});

test("a time of day that runs backwards prolongs no wait", async () => {
  const clock = new JumpingClock();
  const set = {
    elapsed: () => clock.elapsed(),
    now: () => -clock.elapsed(),
    sleep: (ms: number) => clock.sleep(ms),
  };
  const send = network((_request, index) => (index < 2 ? json(429, {}, { "retry-after": "1" }) : json(200, TAG)));

  await fakeClient(send, { clock: set, ...GIVEN }).session.call(CALL);

  expect(clock.sleeps).toEqual([1000, 1000]);
});

const TAG = { id: "00000000-0000-4000-8000-000000000001", name: "pro" };
const CALL = { method: "POST", path: "/api/v1/x", body: {}, shape: TemplateTag } as const;
const GIVEN = { credentials: { accessToken: "given-token" } };
