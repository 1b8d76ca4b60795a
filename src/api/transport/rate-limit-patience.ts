import type { Clock } from "../timing/clock";
import { LONGEST_WAIT, toWait } from "./retry";
import { toDurationText } from "./duration-text";

/** A wait that a server's 429 has led to, for whoever sits in front of it. */
export interface LimitWait {
  /** Method and path of the request that met the 429 last. */
  readonly request: string;
  /** What the server asked for last, in milliseconds; absent where it asked for nothing readable. */
  readonly asked?: number;
  /** How long the next try is away, in milliseconds. */
  readonly left: number;
  /** How long it has been waited so far, in milliseconds. */
  readonly waited: number;
  /** How long it is waited in all, in milliseconds. */
  readonly patience: number;
}

/** What was waited for before a 429 was taken for the last word. */
export interface LimitWaited {
  /** In milliseconds. */
  readonly waited: number;
  /** How long it may be waited in all, in milliseconds. */
  readonly patience: number;
  /** What the server asked for last, in milliseconds. */
  readonly asked?: number;
}

/** One call's way through 429s. */
export interface Limited {
  /** When its first one came, by `Clock.elapsed`. */
  readonly since: number;
  /** How many came before this one. */
  readonly attempt: number;
  readonly request: string;
  readonly asked?: number;
}

/** How long 429s are waited out, by all calls of one client together. */
export interface Patience {
  /** How long to wait after a 429, in milliseconds; null when it has been waited long enough. */
  take(limited: Limited): number | null;
  /** To be called when the server has let a request through: the limit has passed. */
  restore(): void;
  /** The wait that is under way, once a minute; null in between, and when there is none. */
  news(): LimitWait | null;
}

export interface PatienceOptions {
  readonly clock: Pick<Clock, "elapsed">;
  readonly random: () => number;
  /** In milliseconds. */
  readonly patience: number;
}

const MINUTE = 60_000;

/**
 * A 429 promises that waiting helps, so it is waited for as long as the server says, by time and not by count. A call
 * gives up once its own wait, or the wait of all calls since one was let through, has taken the patience.
 */
export function patience({ clock, random, patience: all }: PatienceOptions): Patience {
  let current: (Limited & { readonly until: number }) | null = null;
  let toldAt = -Infinity;

  return {
    take(limited) {
      const now = clock.elapsed();
      // A limit that nobody has met for a minute is another one by now.
      const lasting = current !== null && now - current.until < MINUTE ? current.since : limited.since;
      const since = Math.min(lasting, limited.since);
      const left = since + all - now;
      if (left <= 0) return null;
      const wanted = toWait(limited.asked, limited.attempt, random);
      // Who asks for more than there is, such as a day, may well let the next one through: it costs a try a minute.
      const wait = wanted <= left ? wanted : Math.min(left, LONGEST_WAIT);
      current = { ...limited, since, until: Math.max(current?.until ?? 0, now + wait) };
      return wait;
    },
    restore: () => (current = null),
    news() {
      const now = clock.elapsed();
      if (current === null || now - toldAt < MINUTE) return null;
      toldAt = now;
      const { request, asked, since, until } = current;
      return { request, asked, left: Math.max(0, until - now), waited: now - since, patience: all };
    },
  };
}

/** The wait as a line for people. */
export function toLimitLine(wait: LimitWait): string {
  const { request, asked, left, waited, patience: all } = wait;
  const wish = asked === undefined ? "" : ` and asks to wait ${toDurationText(asked)}`;
  return `Airbyte limits requests (429 to ${request})${wish}: next try in ${toDurationText(left)}, ${toDurationText(waited)} of ${toDurationText(all)} waited.`;
}
