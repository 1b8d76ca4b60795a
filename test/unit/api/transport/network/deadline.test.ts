import { once } from "node:events";
import { startDeadline } from "../../../../../src/api/transport/network/deadline";

const LONG = 60_000;

test("work that takes too long is told to stop, and why", async () => {
  const deadline = startDeadline(1);
  const before = deadline.isOver();

  await once(deadline.signal, "abort");
  deadline.clear();

  expect([before, deadline.isOver()]).toEqual([false, true]);
});

test("a caller who stops ends the work with the same reason, and no time is over", () => {
  const stop = new AbortController();
  const deadline = startDeadline(LONG, stop.signal);
  const before = deadline.signal.aborted;

  stop.abort("enough");
  deadline.clear();

  expect([before, deadline.signal.aborted, deadline.isOver()]).toEqual([false, true, false]);
  expect(deadline.signal.reason).toBe("enough");
});

test("a caller who has stopped already lets no work begin", () => {
  const deadline = startDeadline(LONG, AbortSignal.abort("enough"));
  deadline.clear();

  expect(deadline.signal.aborted).toBe(true);
  expect(deadline.signal.reason).toBe("enough");
});

test("work that has ended no longer listens to its caller, nor to the time", async () => {
  const stop = new AbortController();
  const deadline = startDeadline(1, stop.signal);
  const later = startDeadline(1);

  deadline.clear();
  stop.abort();
  // Its time began after the other's, so that one would be over by now.
  await once(later.signal, "abort");

  expect([deadline.signal.aborted, deadline.isOver()]).toEqual([false, false]);
});
