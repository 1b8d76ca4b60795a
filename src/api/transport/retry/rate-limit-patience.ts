import type { Clock } from "../../timing/clock";
import { LONGEST_WAIT, toWait } from "./retry";
import { type AskedWait, toWish } from "../asked-wait";
import { toDurationText, toPassedText } from "../duration-text";

/** A wait because of a 429, as people are told of it. */
export interface LimitWait {
  /** Method and path of the request that met the 429 last. */
  readonly request: string;
  /** The server's last word on how long to wait. */
  readonly asked: AskedWait;
  /** Time until the next try, in milliseconds. */
  readonly left: number;
  /** Time waited so far, in milliseconds. */
  readonly waited: number;
  /** The longest wait in all, in milliseconds. */
  readonly patience: number;
}

/** The wait before a call gave up because of 429s. */
export interface LimitWaited {
  /** In milliseconds. */
  readonly waited: number;
  /** The longest wait in all, in milliseconds. */
  readonly patience: number;
  /** The server's last word on how long to wait. */
  readonly asked: AskedWait;
}

/** One call's way through 429s. */
export interface Limited {
  /** When its first one came, by `Clock.elapsed`. */
  readonly since: number;
  /** Number of earlier ones. */
  readonly attempt: number;
  readonly request: string;
  readonly asked: AskedWait;
}

/** The waits for 429s to pass, by all calls of one client together. */
export interface Patience {
  /** The wait after a 429, in milliseconds; null when the patience is used up. */
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
      // A limit that no request has met for a minute counts as a new one.
      const lasting = current !== null && now - current.until < MINUTE ? current.since : limited.since;
      const since = Math.min(lasting, limited.since);
      const left = since + all - now;
      if (left <= 0) return null;
      const wanted = toWait(limited.asked.ms, limited.attempt, random);
      // A server that asks for more than is left, such as a day, may still let the next try through: one try a minute.
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
  const wish = toWish(asked);
  const excess = (asked.ms ?? 0) > all ? `, more than the patience of ${toDurationText(all)}` : "";
  const limit = `Airbyte limits requests (429 to ${request})${wish === null ? "" : ` and ${wish}`}${excess}`;
  return `${limit}: retrying in ${toDurationText(left)}, after waiting ${toPassedText(waited)} of at most ${toDurationText(all)}.`;
}
