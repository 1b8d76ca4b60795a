import { turns } from "../../../../src/api/timing/keyed-queue";

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
  const queue = turns();
  const [first, second, other] = [work(), work(), work()];
  const all = [queue.take("a", first.run), queue.take("a", second.run), queue.take("b", other.run)];

  await soon();
  expect([first, second, other].map(({ isRunning }) => isRunning())).toEqual([true, false, true]);
  first.end();
  await soon();
  expect(second.isRunning()).toBe(true);
  for (const { end } of [second, other]) end();

  await Promise.all(all);
});

test("work that fails lets the next one begin", async () => {
  const queue = turns();
  const failing = queue.take("a", () => Promise.reject(new Error("no")));
  const next = queue.take("a", () => Promise.resolve("done"));

  await expect(failing).rejects.toThrow("no");
  await expect(next).resolves.toBe("done");
});

test("whoever leaves the queue does not let others in before their turn", async () => {
  const queue = turns();
  const stop = new AbortController();
  const [first, second, third] = [work(), work(), work()];
  const running = queue.take("a", first.run);
  const leaving = queue.take("a", second.run, stop.signal);
  const waiting = queue.take("a", third.run);

  stop.abort(new Error("stopped"));
  await expect(leaving).rejects.toThrow("stopped");
  await soon();
  expect([second.isRunning(), third.isRunning()]).toEqual([false, false]);

  for (const { end } of [first, third]) end();
  await Promise.all([running, waiting]);
});
