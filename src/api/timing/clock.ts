import { setTimeout as pause } from "node:timers/promises";

/** Time as the client and the emulator see it. Tests give one of their own, so that nothing sleeps. */
export interface Clock {
  /** Milliseconds since 1970, for dates only: the time of day may be set back or ahead meanwhile. */
  now(): number;
  /** Milliseconds since some moment, for durations: it only ever goes ahead, at its own pace. */
  elapsed(): number;
  /** Resolves after so many milliseconds; rejects at once when the signal is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  sleep: (ms, signal) => pause(ms, undefined, { signal }),
};
