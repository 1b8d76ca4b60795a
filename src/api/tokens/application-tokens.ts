import { credentialAdvice, TOKEN_URL_ADVICE } from "../errors/error-advice";
import { parseAnswer } from "../transport/parse-answer";
import type { Clock } from "../timing/clock";
import { newCallProgress } from "../transport/call-progress";
import type { Delivery } from "../transport/delivery";
import { ApiError, NotAuthorized, RateLimited } from "../errors";
import type { HttpAnswer } from "../transport/http";
import { toJson } from "../json";
import { servedAddress } from "../transport/served-address";
import { type Quote, toApiError } from "../transport/api-error";
import { type FetchedToken, renewingToken, type TokenSource } from "./renewing-token";
import { ApplicationToken } from "../shapes/tokens";

/** Paths of the token endpoint: the one of all specs first, then its predecessor (API 2.2). */
export const TOKEN_PATHS = ["/api/v1/account/applications/token", "/api/v1/applications/token"] as const;

export interface ApplicationTokensOptions {
  /** Whole addresses; the next one is asked when a server does not know the one before. */
  readonly urls: readonly string[];
  readonly credentials: { readonly clientId: string; readonly clientSecret: string };
  readonly headers: Readonly<Record<string, string>>;
  readonly delivery: Delivery;
  readonly clock: Clock;
  readonly quote: Quote;
  /** Told of every secret before it is used; gives it back. */
  readonly learn: (secret: string) => string;
  readonly onOrganization: (id: string | null) => void;
}

/** An application token, and how long it is good from now on. */
export interface IssuedToken {
  readonly token: string;
  readonly expiresInSeconds: number;
  /** Null where the server does not say, as in late 2025. */
  readonly organizationId: string | null;
}

/** Tokens for the client's own calls, and for others to use. */
export interface ApplicationTokens extends TokenSource {
  /** A token of its own, which the client does not use itself. */
  issue(signal?: AbortSignal): Promise<IssuedToken>;
}

/** Tokens for client credentials, renewed when they end. */
export function applicationTokens(options: ApplicationTokensOptions): ApplicationTokens {
  const { credentials, headers, delivery, clock, quote, learn, onOrganization } = options;
  const body = toJson({ client_id: credentials.clientId, client_secret: learn(credentials.clientSecret) });
  const known = servedAddress(options.urls, isNoTokenAddress);

  async function issueAt(url: string, signal?: AbortSignal): Promise<IssuedToken> {
    const request = `POST ${new URL(url).pathname}`;
    // Asking twice only makes two tokens, so it is repeated as a read is.
    const parcel = { method: "POST", url, headers, body, signal, repeatAs: "GET" } as const;
    const progress = newCallProgress();
    const read = (answer: HttpAnswer): ApplicationToken => parseAnswer(request, answer, ApplicationToken);
    const delivered = await delivery.deliver({ ...parcel, read }, progress);
    if (!delivered.done) {
      const error = toApiError(request, delivered.refusal, progress, quote);
      if (error.kind === "rate-limited") throw new RateLimited(error, delivery.waitedFor(progress));
      throw toTokenError(error);
    }
    const { access_token, expires_in, organization_id } = delivered.result;
    onOrganization(organization_id);
    return { token: learn(access_token), expiresInSeconds: expires_in, organizationId: organization_id };
  }

  const issue = (signal?: AbortSignal): Promise<IssuedToken> => known((url) => issueAt(url, signal));

  async function fetchToken(signal: AbortSignal): Promise<FetchedToken> {
    const { token, expiresInSeconds } = await issue(signal);
    return { value: token, lifetimeMs: expiresInSeconds * 1000 };
  }

  return { ...renewingToken(fetchToken, clock, (error) => error instanceof NotAuthorized), issue };
}

function isNoTokenAddress(error: unknown): boolean {
  return error instanceof ApiError && error.kind === "no-such-address";
}

/** A refusal by the token endpoint, whose statuses mean other things than those of templates. */
function toTokenError(error: ApiError): ApiError {
  const { request, status, reason, tries, lost } = error;
  if ([400, 401, 403, 422].includes(status)) return new NotAuthorized(error, credentialAdvice(status));
  if (status !== 404) return error;
  return new ApiError({ request, status, reason, tries, lost, kind: "no-such-address" }, TOKEN_URL_ADVICE);
}
