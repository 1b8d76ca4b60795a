import type { Clock } from "../timing/clock";
import type { CallProgress } from "./call-progress";
import { toAskedWait } from "./asked-wait";
import { AnswerTooLarge, Interrupted, UnexpectedAnswer, Unreachable } from "../errors";
import type { HttpAnswer, HttpRequest, Send } from "./http";
import { isPlain, type Outcome, toNoOutcome, toOutcome } from "./outcome";
import { type LimitWait, type LimitWaited, patience } from "./retry/rate-limit-patience";
import { rateLimit } from "./retry/rate-limit";
import { isRead, type Method, retryDelay } from "./retry/retry";
import { retryBudget } from "./retry/retry-budget";

/** One try of one request, for a debug log. Holds no query, no header and no body. */
export interface RequestEvent {
  readonly method: Method;
  readonly path: string;
  /** Null when no answer came. */
  readonly status: number | null;
  readonly ms: number;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Wait before the next try in milliseconds; absent when this was the last. */
  readonly wait?: number;
}

/** Numbers of a client's requests so far. */
export interface Summary {
  /** Requests sent, each counted once however often it was repeated. */
  readonly calls: number;
  readonly retries: number;
  /** Time spent waiting for a turn or for the next try, in milliseconds, summed over all requests. */
  readonly waitedMs: number;
}

/** A request that may be sent several times. */
interface Parcel<T> extends HttpRequest {
  /** Reads a success. Throws `UnexpectedAnswer` for one that cannot be read. */
  readonly read: (answer: HttpAnswer) => T;
}

/** A success that was read, or a refusal. */
type Delivered<T> =
  { readonly done: true; readonly result: T } | { readonly done: false; readonly refusal: HttpAnswer };

export interface Delivery {
  /**
   * Sends until there is an answer worth keeping, and notes each try in the call's progress. Throws `Unreachable`,
   * `UnexpectedAnswer` or `Interrupted`.
   */
  deliver<T>(parcel: Parcel<T>, progress: CallProgress): Promise<Delivered<T>>;
  /** The waits of one call for 429s to pass. */
  waitedFor(progress: CallProgress): LimitWaited;
  summary(): Summary;
}

export interface DeliveryOptions {
  readonly send: Send;
  readonly clock: Clock;
  readonly random: () => number;
  readonly maxRetries: number;
  readonly patienceMs: number;
  readonly requestsPerMinute?: number;
  readonly onEvent?: (event: RequestEvent) => void;
  /** Told once a minute what is being waited for. */
  readonly onLimitWait?: (wait: LimitWait) => void;
}

/** People are told of a wait at least this often, in milliseconds. */
const SLICE = 60_000;

/** Puts pace and repetition around the network. */
export function delivery(options: DeliveryOptions): Delivery {
  const { send, clock, random, maxRetries, patienceMs, onEvent, onLimitWait } = options;
  const counts = { calls: 0, retries: 0, waitedMs: 0 };
  const budget = retryBudget(clock);
  const limits = patience({ clock, random, patience: patienceMs });
  const pace = rateLimit({ elapsed: () => clock.elapsed(), sleep }, options.requestsPerMinute);

  async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
    const startedAt = clock.elapsed();
    try {
      for (let left = ms; left > 0; left -= SLICE) {
        const news = limits.news();
        if (news !== null) onLimitWait?.(news);
        await clock.sleep(Math.min(left, SLICE), signal);
      }
    } finally {
      counts.waitedMs += clock.elapsed() - startedAt;
    }
  }

  /** Wait before the next try in milliseconds; null when there is none. */
  function toDelay<T>(parcel: Parcel<T>, path: string, outcome: Outcome<T>, progress: CallProgress): number | null {
    const { method, repeatAs = method, signal } = parcel;
    if (outcome.kind === "success") return null;
    const answer = outcome.kind === "refusal" ? outcome.answer : undefined;
    const asked = toAskedWait(answer?.headers ?? {}, clock.now());
    if (answer?.status === 429) {
      progress.limitedSince ??= clock.elapsed();
      progress.asked = asked;
      const limited = { since: progress.limitedSince, attempt: progress.limits++, request: `${method} ${path}` };
      return limits.take({ ...limited, asked });
    }
    const status = answer && answer.status >= 300 ? answer.status : undefined;
    if (outcome.kind === "none" && (!outcome.error.passing || signal?.aborted === true)) return null;
    // A success that is none by its body: a write has most likely been carried out.
    if (outcome.kind !== "none" && status === undefined && !isRead(repeatAs)) return null;
    if (outcome.kind === "unreadable" && outcome.error instanceof AnswerTooLarge) return null;
    const attempt = progress.faults++;
    const fault = { attempt, limit: maxRetries, method: repeatAs, status, retryAfter: asked.ms };
    const delay = retryDelay(fault, random);
    return delay === null || !budget.take(delay) ? null : delay;
  }

  /** Sends once, reports it, and decides about another try. */
  async function tryOnce<T>(parcel: Parcel<T>, path: string, progress: CallProgress): Promise<Try<T>> {
    const { method, repeatAs = method } = parcel;
    const startedAt = clock.elapsed();
    // Once a write is under way, its answer may be all that tells of a new object: the stop of a run waits for it.
    const sent = isRead(repeatAs) ? parcel : { ...parcel, signal: undefined };
    const outcome = await send(sent).then((answer) => toOutcome(answer, parcel.read), toNoOutcome);
    const status = outcome.kind === "none" ? null : outcome.status;
    progress.tries += 1;
    progress.lost ||= outcome.kind === "none" ? outcome.error.sent : !isPlain(outcome) && outcome.status !== 429;
    const wait = toDelay(parcel, path, outcome, progress);
    if (isPlain(outcome)) {
      budget.restore();
      limits.restore();
    }
    const ms = Math.round(clock.elapsed() - startedAt);
    const event = { method, path, status, ms, attempt: progress.tries };
    onEvent?.(wait === null ? event : { ...event, wait });
    return { outcome, wait };
  }

  async function deliver<T>(parcel: Parcel<T>, progress: CallProgress): Promise<Delivered<T>> {
    const { method, signal } = parcel;
    const { host, pathname } = new URL(parcel.url);
    const request = `${method} ${pathname}`;
    counts.calls += 1;
    try {
      for (;;) {
        await pace.turn(signal);
        signal?.throwIfAborted();
        const { outcome, wait } = await tryOnce(parcel, pathname, progress);
        if (wait === null) {
          if (outcome.kind === "success") return { done: true, result: outcome.result };
          if (outcome.kind === "refusal") return { done: false, refusal: outcome.answer };
          if (outcome.kind === "unreadable") throw outcome.error;
          throw new Unreachable(request, host, progress.tries, outcome.error.reason, progress.lost);
        }
        counts.retries += 1;
        // One caller's 429 holds everybody back; the pause is served in the next turn, by this caller too.
        if (outcome.kind === "refusal" && outcome.status === 429) pace.pause(wait);
        else await sleep(wait, signal);
      }
    } catch (error) {
      if (signal?.aborted === true && !(error instanceof UnexpectedAnswer)) {
        throw new Interrupted(request, progress.lost);
      }
      throw error;
    }
  }

  return {
    deliver,
    waitedFor({ limitedSince, asked }) {
      const waited = limitedSince === null ? 0 : clock.elapsed() - limitedSince;
      return { waited, patience: patienceMs, asked };
    },
    summary: () => ({ ...counts, waitedMs: Math.round(counts.waitedMs) }),
  };
}

interface Try<T> {
  readonly outcome: Outcome<T>;
  /** Wait before the next try in milliseconds; null when there is none. */
  readonly wait: number | null;
}
