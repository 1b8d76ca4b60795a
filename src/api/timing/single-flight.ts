import { setMaxListeners } from "node:events";

/**
 * Makes callers share one run: whoever comes while it is under way awaits the same result. A caller whose signal is
 * aborted leaves with the signal's reason; the run itself is aborted only when nobody is left.
 */
export function singleFlight<T>(run: (signal: AbortSignal) => Promise<T>): (signal?: AbortSignal) => Promise<T> {
  let flight: Flight<T> | null = null;

  function start(): Flight<T> {
    const stop = new AbortController();
    const result = run(stop.signal).finally(() => {
      if (flight === started) flight = null;
    });
    // Each passenger sees a failure for itself; one that nobody awaits any more is nobody's.
    result.catch(() => undefined);
    const started = { stop, result, passengers: 0 };
    return started;
  }

  return async (signal) => {
    signal?.throwIfAborted();
    const mine = (flight ??= start());
    mine.passengers += 1;
    try {
      return await unlessAborted(mine.result, signal);
    } finally {
      mine.passengers -= 1;
      if (mine.passengers === 0 && signal?.aborted === true) {
        if (flight === mine) flight = null;
        mine.stop.abort();
      }
    }
  };
}

interface Flight<T> {
  readonly stop: AbortController;
  readonly result: Promise<T>;
  passengers: number;
}

/** The result, unless the signal is aborted first: then its reason is thrown, and the work goes on unheeded. */
export function unlessAborted<T>(result: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (signal === undefined) return result;
  // One signal stops a whole run: Node would warn of a leak when more than ten wait with it.
  setMaxListeners(0, signal);
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(signal.reason instanceof Error ? signal.reason : new Error("aborted"));
    signal.addEventListener("abort", leave, { once: true });
    result.then(resolve, reject).finally(() => signal.removeEventListener("abort", leave));
  });
}
