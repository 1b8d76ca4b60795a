import { ApplicationCredentials } from "../../api/request-shapes";
import type { App, Route } from "../app";
import { checked, Refusal } from "../refusal";

/** Application tokens from client credentials (contract 2.2). */
export function tokens({ clientId, clientSecret, organizationId, tokens: book }: App): Route[] {
  return [
    {
      on: "POST /api/v1/account/applications/token",
      auth: "none",
      answer({ body }) {
        const given = checked(ApplicationCredentials, body);
        if (given.client_id !== clientId || given.client_secret !== clientSecret) {
          throw new Refusal(401, "Invalid client credentials");
        }
        return {
          access_token: book.issue(clientId),
          token_type: "bearer",
          expires_in: book.lifetimeSeconds,
          organization_id: organizationId,
        };
      },
    },
  ];
}
