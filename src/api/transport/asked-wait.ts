import { cut, printableLine } from "../../output";
import { toDurationText } from "./duration-text";

/** A server's wish about the wait before the next try. */
export interface AskedWait {
  /** The wait in milliseconds from now; absent where it asks for nothing readable. */
  readonly ms?: number;
  /** A header that gives no wait to go by, as it was sent, with the reason: for people. */
  readonly ignored?: string;
}

/** As much of a header as is shown. */
const LONGEST_QUOTE = 60;

/**
 * Reads `Retry-After` in seconds or as an HTTP date, else `X-RateLimit-Reset` in seconds or as a Unix time (API 1).
 * @param now milliseconds since 1970
 */
export function toAskedWait(headers: Readonly<Record<string, string>>, now: number): AskedWait {
  const asked = headers["retry-after"];
  const wait = asked === undefined ? {} : fromRetryAfter(asked, now);
  if (wait.ms !== undefined && wait.ignored === undefined) return wait;
  const reset = fromReset(headers["x-ratelimit-reset"] ?? "", now);
  return reset === undefined ? wait : { ...wait, ms: reset };
}

/** The server's wish as what it does, such as "asks to wait for 2 seconds"; null where it has none. */
export function toWish({ ms, ignored }: AskedWait): string | null {
  const asks =
    ms === undefined || (ms === 0 && ignored !== undefined) ? [] : [`asks to wait for ${toDurationText(ms)}`];
  const parts = ignored === undefined ? asks : [`says ${ignored}`, ...asks];
  return parts.length === 0 ? null : parts.join(", and ");
}

function fromRetryAfter(asked: string, now: number): AskedWait {
  const seconds = toSeconds(asked);
  if (seconds !== undefined) return { ms: seconds * 1000 };
  const sent = `Retry-After: ${toQuote(asked)}`;
  // JavaScript takes even "-5" for a date, of May 2001.
  const date = /^\s*([a-z]{3}|\d{4}-)/i.test(asked) ? Date.parse(asked) : NaN;
  if (Number.isNaN(date)) return { ignored: `${sent}, which cannot be read` };
  return date <= now ? { ms: 0, ignored: `${sent}, which has passed` } : { ms: date - now };
}

function fromReset(text: string, now: number): number | undefined {
  const reset = toSeconds(text);
  if (reset === undefined) return undefined;
  // A count of seconds this large would be 31 years: it is a point in time.
  return reset > 1_000_000_000 ? Math.max(0, reset * 1000 - now) : reset * 1000;
}

function toSeconds(text: string): number | undefined {
  return /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}

function toQuote(text: string): string {
  const line = printableLine(text);
  if (line === "") return "(empty)";
  return line.length > LONGEST_QUOTE ? `${cut(line, LONGEST_QUOTE)}…` : line;
}
