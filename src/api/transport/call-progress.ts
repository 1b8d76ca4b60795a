import type { AskedWait } from "./asked-wait";

/** The history of one call over all of its tries and tokens. */
export interface CallProgress {
  /** Number of times that the request was sent. */
  tries: number;
  /** Number of tries that failed through no fault of the request. */
  faults: number;
  /** Number of tries that met a 429. */
  limits: number;
  /** When the first 429 came, by `Clock.elapsed`; null before. */
  limitedSince: number | null;
  /** Wait that the last 429 asked for. */
  asked: AskedWait;
  /** True when a try may have been carried out although its answer was lost. */
  lost: boolean;
}

export function newCallProgress(): CallProgress {
  return { tries: 0, faults: 0, limits: 0, limitedSince: null, asked: {}, lost: false };
}
