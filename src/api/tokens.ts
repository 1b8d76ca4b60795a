import type { IssuedToken } from "./tokens/application-tokens";
import { ApiError, toInterrupted } from "./errors";
import { servedAddress } from "./transport/served-address";
import type { ScopedAirbyte } from "./tokens/scoped";
import type { CallOptions, Session } from "./transport/session";
import { toBody } from "./shapes/body";
import { MintedToken, type ScopedTokenRequest, type TokenInfo, WidgetTokenRequest } from "./shapes/tokens";
import { keyedQueue } from "./timing/keyed-queue";
import { toWidgetToken, type WidgetToken } from "./tokens/widget-token";

/**
 * Tokens to hand on (API 2). All are hidden from errors and known to the client's redactor. Minting a scoped or a widget token
 * creates the workspace when none has the name, in the region that is asked for; the region of one that exists stays.
 */
export interface Tokens {
  /** A token for the whole organization. Throws `AirbyteError` when the client has no client id and secret. */
  application(options?: CallOptions): Promise<IssuedToken>;
  /** A token for one workspace, good for 20 minutes. */
  scoped(request: ScopedTokenRequest, options?: CallOptions): Promise<{ readonly token: string }>;
  /** A token that opens the widget on one page, good for 20 minutes. It does not check the origin: `toOriginProblem` does. */
  widget(request: WidgetTokenRequest, options?: CallOptions): Promise<WidgetToken>;
  /** Organization and workspace of a scoped token. */
  info(scopedToken: string, options?: CallOptions): Promise<TokenInfo>;
}

export interface TokensOptions {
  readonly session: Session;
  readonly scoped: (token: string) => ScopedAirbyte;
}

/** Addresses at which tokens are minted: that of 2026, then the one before it (API 2.3, 2.4). */
const MINTS = ["/api/v1/account/applications", "/api/v1/embedded"] as const;

export function tokens({ session, scoped }: TokensOptions): Tokens {
  const knownMint = servedAddress(MINTS, isMissingMint);
  // Two tokens for a new name at once might make two workspaces of it.
  const queue = keyedQueue();

  function mint<T>(word: string, body: ScopedTokenRequest, use: Use<T>, { signal }: CallOptions = {}): Promise<T> {
    const call = async (base: string): Promise<T> => {
      const path = `${base}/${word}`;
      // A second token for the same workspace does no harm.
      const request = { method: "POST", path, body, shape: MintedToken, repeatAs: "PUT", signal } as const;
      const { token } = await session.call(request);
      return use(session.learn(token), `POST ${path}`);
    };
    return queue
      .run(body.workspace_name, () => knownMint(call), signal)
      .catch((error: unknown) => {
        throw toInterrupted(error, `POST ${MINTS[0]}/${word}`, signal);
      });
  }

  return {
    application: (options) => session.newToken(options),

    scoped: ({ workspace_name, region_id }, options) =>
      mint("scoped-token", { workspace_name, region_id }, (token) => ({ token }), options),

    widget: (request, options) => mint("widget-token", toWidgetBody(request), openWidget, options),

    info: (scopedToken, options) => scoped(scopedToken).info(options),
  };

  function openWidget(token: string, request: string): WidgetToken {
    const widget = toWidgetToken(request, token);
    session.learn(widget.scopedToken);
    return widget;
  }
}

type Use<T> = (token: string, request: string) => T;

/** Nothing but the address can be missing: a missing workspace is created. */
function isMissingMint(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 404 || error.status === 405);
}

/** Of the fields, only the region may be null. */
function toWidgetBody(request: WidgetTokenRequest): ScopedTokenRequest {
  const { workspace_name, region_id, ...rest } = request;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  return { workspace_name, region_id, ...toBody(WidgetTokenRequest, given) };
}
