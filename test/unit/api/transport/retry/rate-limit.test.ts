import { rateLimit } from "../../../../../src/api/transport/retry/rate-limit";
import { JumpingClock, stoppedClock } from "../../../../support/api/fake-network";

test("requests of all callers together keep to the pace", async () => {
  const clock = new JumpingClock();
  const limit = rateLimit(clock, 60);

  await Promise.all([limit.turn(), limit.turn(), limit.turn(), limit.turn()]);

  expect(clock.sleeps).toEqual([1000, 1000, 1000]);
});

test("nobody waits when requests come slower than the pace", async () => {
  const clock = new JumpingClock();
  const limit = rateLimit(clock, 60);

  await limit.turn();
  clock.pass(5000);
  await limit.turn();

  expect(clock.sleeps).toEqual([]);
});

test("without a pace nobody waits, but a pause holds back everybody", async () => {
  const clock = new JumpingClock();
  const limit = rateLimit(clock);

  await Promise.all([limit.turn(), limit.turn()]);
  const before = [...clock.sleeps];
  limit.pause(2000);
  await limit.turn();

  expect(before).toEqual([]);
  expect(clock.sleeps).toEqual([2000]);
});

test("a pause that begins during a wait prolongs it", async () => {
  const clock = new JumpingClock();
  const limit = rateLimit(clock, 60);

  await limit.turn();
  const second = limit.turn();
  limit.pause(5000);
  await second;

  expect(clock.sleeps).toEqual([1000, 5000]);
});

test("aborting the signal ends a wait", async () => {
  const limit = rateLimit(stoppedClock, 60);
  const stop = new AbortController();

  await limit.turn();
  const second = limit.turn(stop.signal);
  stop.abort();

  await expect(second).rejects.toThrow("aborted");
});

test.each([0, -1])("a pace of %d requests a minute is none", async (pace) => {
  const clock = new JumpingClock();
  const limit = rateLimit(clock, pace);

  await Promise.all([limit.turn(), limit.turn()]);

  expect(clock.sleeps).toEqual([]);
});
