import { unlessAborted } from "./single-flight";

/** Lets work of the same name run one after the other, and work of different names side by side. */
export interface Turns {
  /** Runs the work when its turn comes. Rejects with the signal's reason when it is aborted before. */
  take<T>(name: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

export function turns(): Turns {
  const last = new Map<string, Promise<unknown>>();

  async function inTurn<T>(before: Promise<unknown>, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    await unlessAborted(before, signal);
    return work();
  }

  return {
    async take(name, work, signal) {
      const before = last.get(name) ?? Promise.resolve();
      const mine = inTurn(before, work, signal);
      // Whoever comes next waits for both ends: mine may have left the queue early.
      const over = Promise.allSettled([before, mine]);
      last.set(name, over);
      try {
        return await mine;
      } finally {
        if (last.get(name) === over) last.delete(name);
      }
    },
  };
}
