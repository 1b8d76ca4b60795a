import type { Clock } from "../timing/clock";
import { servedAddress } from "../transport/served-address";
import { pages } from "../lists/pages";
import { path } from "../transport/path";
import type { CallOptions, Session } from "../transport/session";
import { SourceTemplate, SourceTemplateItem } from "../shapes/templates";
import { sources, type Sources } from "../sources";
import { type TemplateFilter, toQuery } from "../lists/template-filter";
import { TokenInfo } from "../shapes/tokens";

/** The API for the bearer of a scoped token: the customer's side of one workspace. */
export interface ScopedAirbyte {
  /** Organization and workspace of the token. */
  info(options?: CallOptions): Promise<TokenInfo>;
  readonly sourceTemplates: OfferedTemplates;
  /** Those of the token's own workspace: any other is an `ApiError` of kind "forbidden". */
  readonly sources: Sources;
}

/** The source templates that a customer may choose from (API 5.1). */
export interface OfferedTemplates {
  /** With the token inside a widget token, these are what the widget offers. */
  list(filter?: TemplateFilter, options?: CallOptions): AsyncGenerator<SourceTemplateItem, void>;
  /** Throws `ApiError` of kind "not-found" when it is gone, or not offered. */
  get(id: string, options?: CallOptions): Promise<SourceTemplate>;
}

/** The address of 2026, and those from before it (API 2.5). */
const INFO_PATHS = [
  "/api/v1/account/applications/scoped-token/info",
  "/api/v1/embedded/scoped-token/info",
  "/api/v1/embedded/scoped-token-info",
  "/api/v1/embedded/organizations/current-scoped",
] as const;

/** Opens the API for bearers of scoped tokens, with the session's pace and connections. */
export function scopedAccess(session: Session, clock: Clock): (token: string) => ScopedAirbyte {
  const infoPath = servedAddress(INFO_PATHS);

  return (token) => {
    const conversation = session.withToken(token);
    return {
      info: (options) =>
        infoPath((address) => conversation.call({ method: "GET", path: address, shape: TokenInfo, ...options })),
      sources: sources({ conversation, clock, all: path`/api/v1/embedded/sources`, config: "source_config" }),
      sourceTemplates: {
        list: (filter = {}, options) =>
          pages(conversation, {
            path: path`/api/v1/embedded/source-templates`,
            query: toQuery(filter),
            item: SourceTemplateItem,
            ...options,
          }),
        get: (id, options) =>
          conversation.call({
            method: "GET",
            path: path`/api/v1/embedded/source-templates/${id}`,
            shape: SourceTemplate,
            ...options,
          }),
      },
    };
  };
}
