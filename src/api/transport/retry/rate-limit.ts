import type { Clock } from "../../timing/clock";

/** The gate that every request of one client passes, so that all of them share one pace. */
export interface RateLimit {
  /** Resolves when it is this caller's turn. */
  turn(signal?: AbortSignal): Promise<void>;
  /** Holds everybody back for so many milliseconds, as after a 429. */
  pause(ms: number): void;
}

/** Spreads requests evenly over the minute. Without a number, requests wait only during a pause. */
export function rateLimit(clock: Pick<Clock, "elapsed" | "sleep">, requestsPerMinute?: number): RateLimit {
  const interval = requestsPerMinute === undefined || requestsPerMinute <= 0 ? 0 : 60_000 / requestsPerMinute;
  let nextTurn = 0;
  let pausedUntil = 0;

  return {
    async turn(signal) {
      // Again after each wait: a pause may have begun meanwhile.
      do {
        const now = clock.elapsed();
        const at = Math.max(now, nextTurn, pausedUntil);
        nextTurn = at + interval;
        if (at > now) await clock.sleep(at - now, signal);
      } while (clock.elapsed() < pausedUntil);
    },
    pause(ms) {
      pausedUntil = Math.max(pausedUntil, clock.elapsed() + ms);
    },
  };
}
