export type Method = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";

/** A failed attempt, with the facts that decide whether to repeat it. A 429 is not a fault: `Patience` decides about it. */
export interface Fault {
  /** Number of earlier faults. */
  readonly attempt: number;
  /** Most repetitions in all. */
  readonly limit: number;
  readonly method: Method;
  /** Absent when no answer came that could be read. */
  readonly status?: number;
  /** The wait that the server asked for, in milliseconds. */
  readonly retryAfter?: number;
}

/** The longest wait before one repetition, unless a 429 asks for more, in milliseconds. */
export const LONGEST_WAIT = 60_000;

/** A wait that a server asks for counts from this length on, in milliseconds: below it, tries would follow in a rush. */
const SHORTEST_ASKED = 1000;

/** True for a method that changes nothing. */
export function isRead(method: Method): boolean {
  return method === "GET" || method === "HEAD";
}

const SAFE_TO_REPEAT: ReadonlySet<Method> = new Set(["GET", "HEAD", "PUT", "DELETE"]);

/** True for a method that may be sent twice with the effect of once. */
export function isRepeatable(method: Method): boolean {
  return SAFE_TO_REPEAT.has(method);
}

const PASSING_FAULTS: ReadonlySet<number> = new Set([502, 503, 504]);

/** Wait before the next try in milliseconds; null when there should be none. */
export function retryDelay(fault: Fault, random: () => number = Math.random): number | null {
  const { attempt, limit, method, status, retryAfter } = fault;
  if (attempt >= limit || !isRepeatable(method)) return null;
  const wait = Math.min(toWait(retryAfter, attempt, random), LONGEST_WAIT);
  if (status === undefined || PASSING_FAULTS.has(status)) return wait;
  // A 500 is often a bug that the same write would meet again; a read costs nothing to repeat.
  return status === 500 && isRead(method) ? wait : null;
}

/** As long as the server asks for, where it asks for a time to wait; else twice as long as after the failure before. */
export function toWait(retryAfter: number | undefined, attempt: number, random: () => number): number {
  const asked = retryAfter ?? 0;
  if (asked >= SHORTEST_ASKED) return asked;
  // At least half of each step is kept: a wait of almost nothing would spend the tries while the fault lasts.
  return Math.min((0.5 + random() / 2) * 500 * 2 ** attempt, LONGEST_WAIT);
}
