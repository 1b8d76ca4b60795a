import { keyedQueue } from "../../../../src/api/timing/keyed-queue";

/** Work that the test ends. */
function work(): { run: () => Promise<void>; end: () => void; isRunning: () => boolean } {
  let finish = (): void => undefined;
  let running = false;
  const done = new Promise<void>((resolve) => (finish = resolve));
  const run = async (): Promise<void> => {
    running = true;
    await done;
  };
  return { run, end: () => finish(), isRunning: () => running };
}

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("work of one name waits, work of another does not", async () => {
  const queue = keyedQueue();
  const [first, second, other] = [work(), work(), work()];
  const all = [queue.run("a", first.run), queue.run("a", second.run), queue.run("b", other.run)];

  await soon();
  expect([first, second, other].map(({ isRunning }) => isRunning())).toEqual([true, false, true]);
  first.end();
  await soon();
  expect(second.isRunning()).toBe(true);
  for (const { end } of [second, other]) end();

  await Promise.all(all);
});

test("work that fails lets the next one begin", async () => {
  const queue = keyedQueue();
  const failing = queue.run("a", () => Promise.reject(new Error("no")));
  const next = queue.run("a", () => Promise.resolve("done"));

  await expect(failing).rejects.toThrow("no");
  await expect(next).resolves.toBe("done");
});

test("whoever leaves the queue does not let others in before their turn", async () => {
  const queue = keyedQueue();
  const stop = new AbortController();
  const [first, second, third] = [work(), work(), work()];
  const running = queue.run("a", first.run);
  const leaving = queue.run("a", second.run, stop.signal);
  const waiting = queue.run("a", third.run);

  stop.abort(new Error("stopped"));
  await expect(leaving).rejects.toThrow("stopped");
  await soon();
  expect([second.isRunning(), third.isRunning()]).toEqual([false, false]);

  for (const { end } of [first, third]) end();
  await Promise.all([running, waiting]);
});
