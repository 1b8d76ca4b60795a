import * as z from "zod";
import { path } from "./transport/path";
import type { CallOptions, Conversation } from "./transport/session";
import { type Config, Deleted } from "./shapes/templates";

/** Which connector OAuth credentials are for: by its short name, such as "hubspot", or by its definition's id. */
export type OAuthConnector = { readonly connector_type: string } | { readonly connector_definition_id: string };

/** The organization's own OAuth application for one connector. */
export type PutOAuthCredentials = OAuthConnector & {
  /** Client id, client secret and whatever else the connector asks for: kept, and never shown again. */
  readonly configuration: Config;
};

const OAuthCredential = z.object({
  id: z.string().min(1),
  /** "organization". */
  scope_type: z.string(),
  scope_id: z.string(),
  /** "source" or "destination". */
  connector_type: z.string(),
  connector_definition_id: z.string(),
  created_at: z.string().nullish(),
  updated_at: z.string().nullish(),
});
/** What is told of stored credentials: everything but what they are. */
export type OAuthCredential = z.infer<typeof OAuthCredential>;

/** The OAuth applications that customers consent to, in place of Airbyte's (API 10.4; 2026). They cannot be read. */
export interface OAuthCredentials {
  /** Makes them, or takes the place of those that are there. */
  put(body: PutOAuthCredentials, options?: CallOptions): Promise<OAuthCredential>;
  /** Credentials that are not there are a success. */
  delete(connectorType: string, options?: CallOptions): Promise<void>;
}

export function oauthCredentials(conversation: Conversation): OAuthCredentials {
  return {
    put: (body, { signal } = {}) =>
      conversation.call({
        method: "PUT",
        path: path`/api/v1/oauth/credentials`,
        body: toBody(body),
        config: body.configuration,
        shape: OAuthCredential,
        signal,
      }),

    async delete(connectorType, { signal } = {}) {
      const one = path`/api/v1/oauth/credentials/connector_type/${connectorType}`;
      await conversation.call({ method: "DELETE", path: one, shape: Deleted, signal });
    },
  };
}

/** Only what the API takes: this is the one body in which it refuses anything else. */
function toBody(body: PutOAuthCredentials): object {
  const { configuration } = body;
  return "connector_type" in body
    ? { connector_type: body.connector_type, configuration }
    : { connector_definition_id: body.connector_definition_id, configuration };
}
