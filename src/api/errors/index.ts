import { printable } from "../../output";
import { type ApiErrorKind, limitAdvice, toAdvice } from "./error-advice";
import type { LimitWaited } from "../transport/retry/rate-limit-patience";
import type { Method } from "../transport/retry/retry";

export type { ApiErrorKind } from "./error-advice";

/**
 * Every error this client throws. Messages are complete sentences, fit for a terminal, and hold no secret and no request
 * body.
 */
export class AirbyteError extends Error {
  /** True when a write may have been carried out although it failed: look before sending it again. */
  readonly doubtful: boolean = false;

  constructor(message: string) {
    super(printable(message));
    this.name = new.target.name;
  }
}

/** The parts of an `ApiError`. */
export interface ApiFailure {
  /** Method and path, such as "POST /api/v1/integrations/templates/tags". */
  readonly request: string;
  readonly status: number;
  /** Airbyte's own words, one line. */
  readonly reason: string;
  readonly kind: ApiErrorKind;
  /** Number of times that the request was sent. */
  readonly tries: number;
  /** The fields of the body that Airbyte complained about, such as "name" or "destination_config.s3_bucket_name". */
  readonly fields?: readonly string[];
  /** True when an earlier try of the request may have been carried out, its answer lost. */
  readonly lost?: boolean;
}

/** Airbyte answered, and said no. */
export class ApiError extends AirbyteError implements ApiFailure {
  readonly request: string;
  readonly status: number;
  readonly reason: string;
  readonly kind: ApiErrorKind;
  readonly tries: number;
  /** Empty when Airbyte names none. */
  readonly fields: readonly string[];
  readonly lost: boolean;
  override readonly doubtful: boolean;

  constructor(failure: ApiFailure, advice: string = toAdvice(failure.kind)) {
    const { request, status, reason, kind, tries } = failure;
    const after = tries > 1 ? ` after ${tries} attempts` : "";
    super(sentences(`Airbyte refused ${request} (${status})${after}: ${reason}`, advice));
    this.request = request;
    this.status = status;
    this.reason = reason;
    this.kind = kind;
    this.tries = tries;
    this.fields = failure.fields ?? [];
    this.lost = failure.lost ?? false;
    // A redirect may lead to what was done: "see there".
    this.doubtful = isWrite(request) && (kind === "unavailable" || kind === "redirected");
  }
}

/** The credentials are wrong, or their token is refused even when new. Trying again will not help. */
export class NotAuthorized extends ApiError {
  constructor(failure: Omit<ApiFailure, "kind">, advice: string) {
    super({ ...failure, kind: "unauthorized" }, advice);
  }
}

/** The server limits requests, and went on doing so for as long as it may be waited. */
export class RateLimited extends ApiError {
  constructor(failure: ApiFailure, wait: LimitWaited) {
    super(failure, limitAdvice(wait));
  }
}

/** No answer came. */
export class Unreachable extends AirbyteError {
  override readonly doubtful: boolean;

  constructor(
    readonly request: string,
    readonly host: string,
    readonly tries: number,
    reason: string,
    /** True when any of the tries may have arrived. */
    sent: boolean,
  ) {
    super(
      sentences(
        `No answer from ${host} to ${request} after ${tries} ${tries === 1 ? "attempt" : "attempts"}: ${reason}`,
        "Check the network and api_url (AIRBYTE_API_URL), then try again.",
      ),
    );
    this.doubtful = sent && isWrite(request);
  }
}

/** Airbyte answered success in a form this version cannot read. */
export class UnexpectedAnswer extends AirbyteError {
  override readonly doubtful: boolean;

  constructor(
    readonly request: string,
    /** The difference from the expected form, such as "data[0].id: expected string, received undefined". */
    readonly reason: string,
    advice = "Update the provider, or report it.",
  ) {
    super(sentences(`Airbyte's answer to ${request} cannot be read: ${reason}`, advice));
    this.doubtful = isWrite(request);
  }
}

/** The answer to one request is so long that it cannot be one. Trying again will not help. */
export class AnswerTooLarge extends UnexpectedAnswer {
  /** @param most how much is read of an answer, in bytes */
  constructor(request: string, most: number) {
    super(request, `it is longer than ${most / 1024 / 1024} MB`, "Is api_url (AIRBYTE_API_URL) right?");
  }
}

/** The caller's signal was aborted. Named as the platform names its own aborts, so that one test finds both. */
export class Interrupted extends AirbyteError {
  override readonly name = "AbortError";
  override readonly doubtful: boolean;

  constructor(
    readonly request: string,
    sent: boolean,
  ) {
    super(`Stopped before ${request} was answered.`);
    this.doubtful = sent && isWrite(request);
  }
}

/** An error as callers are to see it: a signal's own reason, from waiting for others' work, becomes `Interrupted`. */
export function toInterrupted(error: unknown, request: string, signal?: AbortSignal): unknown {
  return signal?.aborted === true && !(error instanceof AirbyteError) ? new Interrupted(request, false) : error;
}

/** True for the error of a write that may have been carried out: look for its result before sending it again. */
export function isDoubtful(error: unknown): boolean {
  return error instanceof AirbyteError && error.doubtful;
}

/** True when Airbyte itself says that the thing is gone; never for a gateway's page or a wrong address. */
export function isNotFound(error: unknown): error is ApiError {
  return error instanceof ApiError && error.kind === "not-found";
}

/** True when there is no such catalog, or the server knows none (API 8). */
export function isCatalogMissing(error: unknown): error is ApiError {
  return error instanceof ApiError && (error.status === 404 || error.status === 405 || error.status === 501);
}

/** True when the server serves no catalogs at all, as those of 2026. */
export function isCatalogUnserved(error: unknown): boolean {
  return isCatalogMissing(error) && (error.kind !== "not-found" || /^not found\.?$/i.test(error.reason));
}

const READS: ReadonlySet<string> = new Set<Method>(["GET", "HEAD"]);

function isWrite(request: string): boolean {
  return !READS.has(request.split(" ", 1)[0] ?? "");
}

/** Puts texts behind each other, each ended with a full stop unless it has an end. */
export function sentences(...parts: readonly string[]): string {
  return parts.map((part) => (/[.?!]$/.test(part) ? part : `${part}.`)).join(" ");
}
