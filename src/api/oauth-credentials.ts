import * as z from "zod";
import { path } from "./transport/path";
import type { CallOptions, Conversation } from "./transport/session";
import { toBody } from "./shapes/body";
import { Config, Deleted } from "./shapes/templates";

/** The connector of OAuth credentials: by its short name, such as "hubspot", or by its definition's id. */
export type OAuthConnector = { readonly connector_type: string } | { readonly connector_definition_id: string };

/** The organization's own OAuth application for one connector. */
export type PutOAuthCredentials = OAuthConnector & {
  /** Client id, client secret and everything else that the connector asks for. Airbyte never shows them again. */
  readonly configuration: Config;
};

const ByType = z.object({ connector_type: z.string(), configuration: Config });
const ById = z.object({ connector_definition_id: z.string(), configuration: Config });

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
/** Stored credentials without their values, which Airbyte never shows. */
export type OAuthCredential = z.infer<typeof OAuthCredential>;

/** The organization's own OAuth applications, which customers consent to instead of Airbyte's (API 10.4; 2026). They cannot be read. */
export interface OAuthCredentials {
  /** Stores credentials, or replaces those of the same connector. */
  put(body: PutOAuthCredentials, options?: CallOptions): Promise<OAuthCredential>;
  /** Succeeds if there are none stored. */
  delete(connectorType: string, options?: CallOptions): Promise<void>;
}

export function oauthCredentials(conversation: Conversation): OAuthCredentials {
  return {
    put: (body, { signal } = {}) =>
      conversation.call({
        method: "PUT",
        path: path`/api/v1/oauth/credentials`,
        // This is the one body in which the API refuses other fields.
        body: toBody("connector_type" in body ? ByType : ById, body),
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
