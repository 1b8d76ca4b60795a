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
  invalid: "Correct the request and try again.",
  unauthorized: "Check the credentials.",
  forbidden:
    "Check the permissions of the credentials, and that organization_id (AIRBYTE_ORGANIZATION_ID) is an organization of theirs and owns this object.",
  "not-found":
    "Check the ID or name, and that it belongs to the organization in organization_id (AIRBYTE_ORGANIZATION_ID).",
  "no-such-address": "Check api_url (AIRBYTE_API_URL).",
  "rate-limited": "Try again later, or lower requests_per_minute.",
  redirected: "Set api_url (AIRBYTE_API_URL) to an address that does not redirect.",
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
  "The scoped token has expired after its 20 minutes, is for a deleted workspace, or is wrong: mint a new one.";

export const NO_CREDENTIALS_ADVICE =
  "An application token is minted from client_id (AIRBYTE_CLIENT_ID) and client_secret (AIRBYTE_CLIENT_SECRET), " +
  "but only access_token (AIRBYTE_ACCESS_TOKEN) is set. Set those two instead.";

export const TOKEN_URL_ADVICE = "Check api_url (AIRBYTE_API_URL) and token_url.";

/** Advice after a wait for 429s: how to wait longer, or avoid them. */
export function limitAdvice({ waited, patience, asked }: LimitWaited): string {
  const wish = toWish(asked);
  return (
    `Waited ${toPassedText(waited)} for the rate limit to pass, of the ${toDurationText(patience)} that rate_limit_patience_seconds ` +
    `(AIRBYTE_RATE_LIMIT_PATIENCE_SECONDS) allows in total.${wish === null ? "" : ` The last answer ${wish}.`} Try again later, raise it, ` +
    "or set requests_per_minute (AIRBYTE_REQUESTS_PER_MINUTE)."
  );
}
