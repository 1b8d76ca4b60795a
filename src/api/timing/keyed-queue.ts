import { unlessAborted } from "./single-flight";

/** Lets work of the same name run one after the other, and work of different names side by side. */
export interface KeyedQueue {
  /** Runs the work when its turn comes. Rejects with the signal's reason when it is aborted before. */
  run<T>(key: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

export function keyedQueue(): KeyedQueue {
  const last = new Map<string, Promise<unknown>>();

  async function inTurn<T>(before: Promise<unknown>, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    await unlessAborted(before, signal);
    return work();
  }

  return {
    async run(key, work, signal) {
      const before = last.get(key) ?? Promise.resolve();
      const mine = inTurn(before, work, signal);
      // Whoever comes next waits for both ends: mine may have left the queue early.
      const over = Promise.allSettled([before, mine]);
      last.set(key, over);
      try {
        return await mine;
      } finally {
        if (last.get(key) === over) last.delete(key);
      }
    },
  };
}
