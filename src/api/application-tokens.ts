import { credentialAdvice, TOKEN_URL_ADVICE } from "./advice";
import { toResult } from "./answer";
import type { Clock } from "./clock";
import type { Delivery } from "./delivery";
import { ApiError, NotAuthorized } from "./errors";
import { toJson } from "./json";
import { toApiError } from "./refusal";
import { ApplicationToken } from "./shapes";
import { type FetchedToken, renewingToken, type TokenSource } from "./token";

/** Where tokens are to be had, the path of all specs first, then the one from before them (contract 2.2). */
export const TOKEN_PATHS = ["/api/v1/account/applications/token", "/api/v1/applications/token"] as const;

export interface ApplicationTokensOptions {
  /** Whole addresses; the next one is asked when a server does not know the one before. */
  readonly urls: readonly string[];
  readonly credentials: { readonly clientId: string; readonly clientSecret: string };
  readonly headers: Readonly<Record<string, string>>;
  readonly delivery: Delivery;
  readonly clock: Clock;
  /** What no error may quote. */
  readonly secrets: Iterable<string>;
  /** Told of every secret before it is used; gives it back. */
  readonly learn: (secret: string) => string;
  readonly onOrganization: (id: string | null) => void;
}

/** Tokens for client credentials, renewed when they end. */
export function applicationTokens(options: ApplicationTokensOptions): TokenSource {
  const { credentials, headers, delivery, clock, secrets, learn, onOrganization } = options;
  const body = toJson({ client_id: credentials.clientId, client_secret: learn(credentials.clientSecret) });
  let urls = options.urls;

  async function fetchFrom(url: string, signal: AbortSignal): Promise<FetchedToken> {
    const request = `POST ${new URL(url).pathname}`;
    // Asking twice only makes two tokens, so it is repeated as a read is.
    const { answer, tries } = await delivery.deliver({ method: "POST", url, headers, body, signal, repeatAs: "GET" });
    if (answer.status >= 300) throw toTokenError(toApiError(request, answer, tries, secrets));
    const token = toResult(request, answer, ApplicationToken);
    onOrganization(token.organization_id);
    return { value: learn(token.access_token), lifetimeMs: token.expires_in * 1000 };
  }

  async function fetchToken(signal: AbortSignal): Promise<FetchedToken> {
    let first: unknown = null;
    for (const url of urls) {
      try {
        const token = await fetchFrom(url, signal);
        urls = [url];
        return token;
      } catch (error) {
        first ??= error;
        if (!(error instanceof ApiError) || error.kind !== "no-such-address") throw error;
      }
    }
    // Of several addresses that are not there, the error names the one that should be.
    throw first;
  }

  return renewingToken(fetchToken, clock, (error) => error instanceof NotAuthorized);
}

/** What a refusal by the token endpoint means, which is never what it would mean for a template. */
function toTokenError(error: ApiError): ApiError {
  const { request, status, reason, tries } = error;
  if ([400, 401, 403, 422].includes(status)) return new NotAuthorized(error, credentialAdvice(status));
  if (status !== 404) return error;
  return new ApiError({ request, status, reason, tries, kind: "no-such-address" }, TOKEN_URL_ADVICE);
}
