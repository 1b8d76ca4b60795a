import { cut, printableLine } from "../../output";
import type { CallProgress } from "./call-progress";
import { ApiError, type ApiErrorKind } from "../errors";
import type { HttpAnswer } from "./http";
import { parseJson } from "../json";

const LONGEST_REASON = 300;

const LEFT_OUT = "the message is left out, because the request held a secret too short to be masked in it";

/** Takes secrets out of words of Airbyte's; null where they must not be shown at all. */
export type Quote = (words: string) => string | null;

/** Airbyte's own words in an error body as they may be shown, in one line. */
export function toReason(text: string, quote: Quote): string {
  return toWords(findWords(text, toObject(text)), quote);
}

function toWords(words: string | undefined, quote: Quote): string {
  return words === undefined ? "no reason given" : toQuotation(words, quote);
}

/** Words of Airbyte's as they may be shown, in one line. */
export function toQuotation(words: string, quote: Quote): string {
  return shorten(quote(words) ?? LEFT_OUT);
}

/**
 * `errors[].message` with its field, then `message`, `detail`, `error`, and raw text last (API 1.1). Pages of HTML
 * are named, never quoted.
 */
function findWords(text: string, body: Record<string, unknown> | null): string | undefined {
  if (body === null) return rawText(text);
  return fromErrors(body.errors) ?? fromText(body.message) ?? fromDetail(body.detail) ?? fromText(body.error);
}

/** True when the status says success and the body has errors, as from a server that reports errors with 200. */
export function carriesErrors({ text, isCut }: HttpAnswer): boolean {
  return isCut !== true && text.includes('"errors"') && items(toObject(text)?.errors).length > 0;
}

/** History of a request up to its present answer. */
type Way = Pick<CallProgress, "tries" | "lost">;

/** The error for an answer that is no success, or only looks like one: then it may or may not have been carried out. */
export function toApiError(
  request: string,
  { status, headers, text }: HttpAnswer,
  { tries, lost }: Way,
  quote: Quote,
): ApiError {
  const body = toObject(text);
  const words = findWords(text, body);
  const redirects = isRedirect(status);
  const reason = redirects ? `it redirects to ${redirectTarget(headers.location)}` : toWords(words, quote);
  const fields = toFields(body ?? {}).flatMap((field) => quote(field) ?? []);
  const kind = toKind(status, words ?? "", body !== null);
  return new ApiError({ request, status, reason, kind, tries, fields, lost });
}

/** The fields that an error names, without the word for the body itself, which both forms put in front (API 1.1). */
function toFields({ errors, detail }: Record<string, unknown>): string[] {
  const places = [
    ...items(errors).map(({ field }) => fromText(field)),
    ...items(detail).map(({ loc }) => toPlace(loc)),
  ];
  const fields = places.flatMap((place) => (place === undefined ? [] : place.replace(/^body(\.|$)/, "")));
  return [...new Set(fields.filter((field) => field !== ""))];
}

function toKind(status: number, words: string, isJson: boolean): ApiErrorKind {
  if (isRedirect(status)) return "redirected";
  if (status >= 500 || status < 300) return "unavailable";
  if (status === 401) return "unauthorized";
  if (status === 403) return "forbidden";
  // A gateway without a backend also answers 404, but not with JSON: that must never count as "it is gone".
  if (status === 404) return isJson ? "not-found" : "no-such-address";
  if (status === 405) return "no-such-address";
  if (status === 429) return "rate-limited";
  if ((status === 400 || status === 409 || status === 422) && saysExists(words, status)) return "already-exists";
  return status === 400 || status === 422 ? "invalid" : "refused";
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}

/** Code and text for a duplicate are not documented, only that the text says "exists" (API 1.1). */
function saysExists(words: string, status: number): boolean {
  if (/(\bnot|n't|\bno longer|\bnever) exist|\bnon-?exist/i.test(words)) return false;
  return /exist/i.test(words) || (status === 409 && /already|duplicate/i.test(words));
}

function redirectTarget(location: string | undefined): string {
  return location !== undefined && URL.canParse(location) ? new URL(location).host : "another address";
}

function fromErrors(errors: unknown): string | undefined {
  const lines = items(errors).flatMap((error) => {
    const message = fromText(error.message);
    const field = fromText(error.field);
    if (message === undefined) return [];
    return [field === undefined ? message : `${field}: ${message}`];
  });
  return lines.length > 0 ? lines.join("; ") : undefined;
}

function fromDetail(detail: unknown): string | undefined {
  if (!Array.isArray(detail)) return fromText(detail);
  const errors = detail.map((item: unknown) =>
    isObject(item) ? { field: toPlace(item.loc), message: item.msg } : { message: item },
  );
  return fromErrors(errors);
}

function toPlace(location: unknown): string | undefined {
  return Array.isArray(location) ? location.join(".") : undefined;
}

function items(list: unknown): Record<string, unknown>[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function fromText(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function rawText(text: string): string | undefined {
  return /^\s*</.test(text) ? "an HTML page instead of JSON" : fromText(text);
}

function shorten(words: string): string {
  const line = printableLine(words);
  return line.length > LONGEST_REASON ? `${cut(line, LONGEST_REASON - 1)}…` : line;
}

function toObject(text: string): Record<string, unknown> | null {
  try {
    const body = parseJson(text);
    return isObject(body) ? body : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
