import { setMaxListeners } from "node:events";
import type { ZodType } from "zod";
import type { Redactor } from "../../output";
import {
  ACCESS_TOKEN_ADVICE,
  credentialAdvice,
  NO_CREDENTIALS_ADVICE,
  SCOPED_TOKEN_ADVICE,
} from "../errors/error-advice";
import { parseAnswer } from "./parse-answer";
import { applicationTokens, type IssuedToken, TOKEN_PATHS } from "../tokens/application-tokens";
import type { Clock } from "../timing/clock";
import { newCallProgress } from "./call-progress";
import type { Delivery } from "./delivery";
import { AirbyteError, NotAuthorized, RateLimited, toInterrupted } from "../errors";
import type { HttpAnswer } from "./http";
import { toJson } from "../json";
import { toApiError, toQuotation } from "./api-error";
import type { Method } from "./retry/retry";
import { fixedToken, type TokenSource } from "../tokens/renewing-token";

/** Client id and secret of an application, or a token that was made elsewhere. */
export type Credentials =
  { readonly clientId: string; readonly clientSecret: string } | { readonly accessToken: string };

/** The last parameter of every method of a collection. */
export interface CallOptions {
  /** Aborting it rejects the call with `Interrupted` and closes its connection. */
  readonly signal?: AbortSignal;
}

/** One call of the API, in its own words. */
interface Call<T> extends CallOptions {
  readonly method: Method;
  /** From "/api/v1" on, made by `path`. */
  readonly path: string;
  readonly query?: URLSearchParams;
  readonly body?: unknown;
  /** The part of the body whose values no error may quote. */
  readonly config?: unknown;
  /** Shape of the answer. */
  readonly shape: ZodType<T>;
  /** The object that is asked for: an answer about another one is an error. */
  readonly expectId?: string;
  /** For a POST that changes nothing: the method whose rules of repetition apply. */
  readonly repeatAs?: Method;
}

/** One authorized conversation with Airbyte. */
export interface Conversation {
  /** Throws `ApiError`, `NotAuthorized`, `Unreachable`, `UnexpectedAnswer` or `Interrupted`. */
  call<T>(call: Call<T>): Promise<T>;
  /** Words of Airbyte's, in one line, without secrets and without any of these settings of an object. */
  quote(words: string, settings?: unknown): string;
}

/** The conversation of the organization's application, shared by all collections. */
export interface Session extends Conversation {
  /** The same pace and connections with a scoped token, for what only its bearer may call. */
  withToken(token: string): Conversation;
  /** A new application token, not the one in use. Throws `AirbyteError` when there are no client id and secret. */
  newToken(options?: CallOptions): Promise<IssuedToken>;
  /** Hides a secret that an answer held from every error to come, and gives it back. */
  learn(secret: string): string;
  /** The organization that the last application token named, if any; late-2025 servers name none. */
  organizationId(): string | null;
  /** The organization that requests are about: the one they name, else the token's; null where neither is known yet. */
  addressedOrganization(): string | null;
}

export interface SessionOptions {
  /** Without a trailing slash. */
  readonly apiUrl: string;
  readonly tokenUrl?: string;
  readonly credentials: Credentials;
  readonly organizationId?: string;
  readonly userAgent: string;
  readonly delivery: Delivery;
  readonly clock: Clock;
  readonly redactor: Redactor;
}

/** A run may outlive several tokens; a server that refuses more than these in a row for one call is broken. */
const MOST_RENEWALS = 5;

/** Puts tokens, the organization and the reading of answers around the delivery. */
export function openSession(options: SessionOptions): Session {
  const { apiUrl, credentials, organizationId, userAgent, delivery, clock, redactor } = options;
  let tokenOrganization: string | null = null;

  const headers = {
    Accept: "application/json",
    "User-Agent": userAgent,
    ...(organizationId === undefined ? {} : { "X-Organization-Id": organizationId }),
  };
  function learn(secret: string): string {
    redactor.keep(secret);
    return secret;
  }

  /** The bearer of some tokens. `advice` is for when they are refused. */
  function conversation(bearer: TokenSource, advice: string): Conversation {
    async function call<T>(asked: Call<T>): Promise<T> {
      const { method, path, query, body, config, shape, signal, repeatAs, expectId } = asked;
      const request = `${method} ${path}`;
      const url = `${apiUrl}${path}${query === undefined || query.size === 0 ? "" : `?${query.toString()}`}`;
      const read = (answer: HttpAnswer): T => parseAnswer(request, answer, shape, expectId);
      const parcel = { method, url, signal, repeatAs, read, ...(body === undefined ? {} : { body: toJson(body) }) };
      const progress = newCallProgress();

      // One signal stops a whole run: Node would warn of a leak when more than ten requests listen to it.
      if (signal !== undefined) setMaxListeners(0, signal);
      let token = await bearer.get(signal);
      for (let renewals = 0; ; renewals += 1) {
        const authorized = { ...headers, Authorization: `Bearer ${token.value}` };
        const delivered = await delivery.deliver({ ...parcel, headers: authorized }, progress);
        if (delivered.done) {
          token.accepted = true;
          return delivered.result;
        }
        const quote = (words: string): string | null => redactor.redactReply(words, config);
        const error = toApiError(request, delivered.refusal, progress, quote);
        if (error.kind === "rate-limited") throw new RateLimited(error, delivery.waitedFor(progress));
        if (error.kind !== "unauthorized") throw error;
        // A token that somebody's call was let in with has expired; one that never worked, and is new, never will.
        const mayRenew = renewals === 0 || (token.accepted && renewals < MOST_RENEWALS);
        const next = mayRenew ? await bearer.replace(token, signal) : null;
        if (next === null) throw new NotAuthorized(error, advice);
        token = next;
      }
    }

    return {
      call: (request) =>
        call(request).catch((error: unknown) => {
          throw toInterrupted(error, `${request.method} ${request.path}`, request.signal);
        }),
      quote: (words, settings) => toQuotation(words, (text) => redactor.redactReply(text, settings)),
    };
  }

  /** The parts that depend on the kind of credentials. */
  function own(): Conversation & Pick<Session, "newToken"> {
    if ("accessToken" in credentials) {
      return {
        ...conversation(fixedToken(learn(credentials.accessToken)), ACCESS_TOKEN_ADVICE),
        newToken: () => Promise.reject(new AirbyteError(NO_CREDENTIALS_ADVICE)),
      };
    }
    const tokens = applicationTokens({
      urls: options.tokenUrl === undefined ? TOKEN_PATHS.map((path) => apiUrl + path) : [options.tokenUrl],
      credentials,
      headers,
      delivery,
      clock,
      quote: (words) => redactor.redactReply(words, { client_secret: credentials.clientSecret }),
      learn,
      onOrganization: (id) => (tokenOrganization = id),
    });
    return { ...conversation(tokens, credentialAdvice(401)), newToken: ({ signal } = {}) => tokens.issue(signal) };
  }

  return {
    ...own(),
    withToken: (token) => conversation(fixedToken(learn(token)), SCOPED_TOKEN_ADVICE),
    learn,
    organizationId: () => tokenOrganization,
    addressedOrganization: () => organizationId ?? tokenOrganization,
  };
}
