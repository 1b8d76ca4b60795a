/** What one call has gone through so far, over all of its tries and tokens. */
export interface CallProgress {
  /** How often the request was sent. */
  tries: number;
  /** How many tries failed for no fault of the request's. */
  faults: number;
  /** How many tries met a 429. */
  limits: number;
  /** When the first 429 came, by `Clock.elapsed`; null before. */
  limitedSince: number | null;
  /** What the last 429 asked for, in milliseconds. */
  asked?: number;
  /** Whether a try may have been carried out without an answer that says so. */
  lost: boolean;
}

export function newCallProgress(): CallProgress {
  return { tries: 0, faults: 0, limits: 0, limitedSince: null, lost: false };
}
