import { toWish } from "../transport/asked-wait";
import { toDurationText, toPassedText } from "../transport/duration-text";
import type { LimitWaited } from "../transport/retry/rate-limit-patience";

/** Meaning of a refusal by Airbyte, so that callers need not read status and text themselves. */
export type ApiErrorKind =
  | "already-exists"
  | "invalid"
  | "unauthorized"
  | "forbidden"
  | "not-found"
  | "no-such-address"
  | "rate-limited"
  | "redirected"
  | "unavailable"
  | "refused";

const ADVICE: Readonly<Record<ApiErrorKind, string>> = {
  "already-exists": "Import the existing one, or choose another name.",
  invalid: "Correct it and try again.",
  unauthorized: "Check the credentials.",
  forbidden:
    "Check what the credentials may do, and that organization_id (AIRBYTE_ORGANIZATION_ID) is theirs and owns this.",
  "not-found": "Check the id or name, and that organization_id (AIRBYTE_ORGANIZATION_ID) owns it.",
  "no-such-address": "Check api_url (AIRBYTE_API_URL).",
  "rate-limited": "Try again later, or set requests_per_minute lower.",
  redirected: "Set api_url (AIRBYTE_API_URL) to the address that answers itself.",
  unavailable: "Try again later.",
  refused: "Check the request against Airbyte's documentation.",
};

/** The sentence that tells a person what to do next about a refusal. */
export function toAdvice(kind: ApiErrorKind): string {
  return ADVICE[kind];
}

/** Advice for refused client credentials; a 403 may also mean that the header names another organization. */
export function credentialAdvice(status: number): string {
  const organization = status === 403 ? ", and organization_id (AIRBYTE_ORGANIZATION_ID)" : "";
  return `Check client_id (AIRBYTE_CLIENT_ID) and client_secret (AIRBYTE_CLIENT_SECRET)${organization}.`;
}

export const ACCESS_TOKEN_ADVICE =
  "The access token has expired or is wrong: set a new access_token (AIRBYTE_ACCESS_TOKEN), " +
  "or client_id and client_secret, which renew themselves.";

export const SCOPED_TOKEN_ADVICE =
  "The scoped token has ended after its 20 minutes, is of a workspace that is gone, or is wrong: ask for a new one.";

export const NO_CREDENTIALS_ADVICE =
  "An application token is made from client_id (AIRBYTE_CLIENT_ID) and client_secret (AIRBYTE_CLIENT_SECRET), " +
  "and only access_token (AIRBYTE_ACCESS_TOKEN) is set. Set them instead.";

export const TOKEN_URL_ADVICE = "Check api_url (AIRBYTE_API_URL) and token_url.";

/** Advice after a wait for 429s: how to wait longer, or avoid them. */
export function limitAdvice({ waited, patience, asked }: LimitWaited): string {
  const wish = toWish(asked);
  return (
    `Waited ${toPassedText(waited)} for the limit to pass, of ${toDurationText(patience)} that rate_limit_patience_seconds ` +
    `(AIRBYTE_RATE_LIMIT_PATIENCE_SECONDS) allows all calls together.${wish === null ? "" : ` The last answer ${wish}.`} Try again later, set it higher, ` +
    "or set requests_per_minute (AIRBYTE_REQUESTS_PER_MINUTE)."
  );
}
