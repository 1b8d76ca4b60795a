import type { Clock } from "../../timing/clock";

/** The retries that all requests of one client share, so that an outage ends in errors and not in a storm of requests. */
export interface RetryBudget {
  /** Pays for one repetition after so many milliseconds; false when there is nothing left. */
  take(wait: number): boolean;
  /** To be called when the server did answer: it is alive, and earns some repetitions back. */
  restore(): void;
}

const MOST_RETRIES = 100;
/** As long as one try in six succeeds, repetitions go on. */
const EARNED = 5;
/** Longest wait while nothing succeeds, in milliseconds. */
const LONGEST_OUTAGE = 600_000;

export function retryBudget(clock: Pick<Clock, "elapsed">): RetryBudget {
  let left = MOST_RETRIES;
  let failingSince: number | null = null;

  return {
    take(wait) {
      failingSince ??= clock.elapsed();
      if (left <= 0 || clock.elapsed() + wait - failingSince > LONGEST_OUTAGE) return false;
      left -= 1;
      return true;
    },
    restore() {
      left = Math.min(MOST_RETRIES, left + EARNED);
      failingSince = null;
    },
  };
}
