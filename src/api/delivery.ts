import type { Clock } from "./clock";
import { Interrupted, Unreachable } from "./errors";
import { type HttpAnswer, type HttpRequest, NoAnswer, type Send } from "./http";
import { rateLimit } from "./rate-limit";
import { isRead, type Method, retryDelay, toRetryAfter } from "./retry";
import { retryBudget } from "./retry-budget";

/** One try of one request, for a debug log. Holds no query, no header and no body. */
export interface RequestEvent {
  readonly method: Method;
  readonly path: string;
  /** Null when no answer came. */
  readonly status: number | null;
  readonly ms: number;
  /** 1 for the first try. */
  readonly attempt: number;
  /** How long until the next try, in milliseconds; absent when this was the last. */
  readonly wait?: number;
}

/** What a client has done so far. */
export interface Summary {
  /** Requests sent, each counted once however often it was repeated. */
  readonly calls: number;
  readonly retries: number;
  /** Time spent waiting for a turn or for the next try, in milliseconds, summed over all requests. */
  readonly waitedMs: number;
}

/** A request that may be sent several times. */
interface Parcel extends HttpRequest {
  /** Repeats the request as if it had this method: for a POST that changes nothing. */
  readonly repeatAs?: Method;
}

/** The last answer, and how many tries it took. */
interface Delivered {
  readonly answer: HttpAnswer;
  readonly tries: number;
}

export interface Delivery {
  /** Sends until there is an answer worth keeping. Throws `Unreachable` or `Interrupted`. */
  deliver(parcel: Parcel): Promise<Delivered>;
  summary(): Summary;
}

export interface DeliveryOptions {
  readonly send: Send;
  readonly clock: Clock;
  readonly random: () => number;
  readonly maxRetries: number;
  readonly requestsPerMinute?: number;
  readonly onEvent?: (event: RequestEvent) => void;
}

/** Puts pace and repetition around the network. */
export function delivery(options: DeliveryOptions): Delivery {
  const { send, clock, random, maxRetries, onEvent } = options;
  const counts = { calls: 0, retries: 0, waitedMs: 0 };
  const budget = retryBudget(clock);
  const limit = rateLimit({ now: () => clock.now(), sleep }, options.requestsPerMinute);

  async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
    const startedAt = clock.now();
    await clock.sleep(ms, signal).finally(() => (counts.waitedMs += clock.now() - startedAt));
  }

  /** Sends once, reports it, and decides about another try. */
  async function tryOnce(parcel: Parcel, path: string, attempt: number): Promise<Try> {
    const { method, repeatAs = method } = parcel;
    const startedAt = clock.now();
    // Once a write is under way, its answer may be all that tells of a new object: the stop of a run waits for it.
    const outcome = await send(isRead(repeatAs) ? parcel : { ...parcel, signal: undefined }).catch(onlyNoAnswer);
    const now = clock.now();
    const status = outcome instanceof NoAnswer ? undefined : outcome.status;
    const retryAfter = outcome instanceof NoAnswer ? undefined : toRetryAfter(outcome.headers, now);
    const final = outcome instanceof NoAnswer && (!outcome.passing || parcel.signal?.aborted === true);
    const delay = retryDelay({ attempt, limit: maxRetries, method: repeatAs, status, retryAfter }, random);
    const wait = final || delay === null || !budget.take(delay) ? null : delay;
    if (status !== undefined && status < 500 && status !== 429) budget.restore();
    const event = { method, path, status: status ?? null, ms: now - startedAt, attempt: attempt + 1 };
    onEvent?.(wait === null ? event : { ...event, wait });
    return { outcome, wait };
  }

  async function deliver(parcel: Parcel): Promise<Delivered> {
    const { method, signal } = parcel;
    const { host, pathname } = new URL(parcel.url);
    const request = `${method} ${pathname}`;
    let sent = false;
    counts.calls += 1;
    try {
      for (let attempt = 0; ; attempt += 1) {
        await limit.turn(signal);
        signal?.throwIfAborted();
        const { outcome, wait } = await tryOnce(parcel, pathname, attempt);
        if (wait === null && !(outcome instanceof NoAnswer)) return { answer: outcome, tries: attempt + 1 };
        sent ||= outcome instanceof NoAnswer ? outcome.sent : outcome.status >= 500;
        if (outcome instanceof NoAnswer && wait === null) {
          throw new Unreachable(request, host, attempt + 1, outcome.reason, sent);
        }
        counts.retries += 1;
        // One caller's 429 holds everybody back; the pause is served in the next turn, by this caller too.
        if (!(outcome instanceof NoAnswer) && outcome.status === 429) limit.pause(wait ?? 0);
        else await sleep(wait ?? 0, signal);
      }
    } catch (error) {
      if (signal?.aborted === true) throw new Interrupted(request, sent);
      throw error;
    }
  }

  return { deliver, summary: () => ({ ...counts }) };
}

interface Try {
  readonly outcome: HttpAnswer | NoAnswer;
  /** How long until the next try, in milliseconds; null when there is none. */
  readonly wait: number | null;
}

function onlyNoAnswer(error: unknown): NoAnswer {
  if (error instanceof NoAnswer) return error;
  throw error;
}
