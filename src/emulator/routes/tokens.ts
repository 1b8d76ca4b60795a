import { ApplicationCredentials } from "../../api/request-shapes";
import type { App, Incoming, Route } from "../app";
import { checked, Refusal } from "../refusal";

/** Application tokens from client credentials, by the path of all specs and the one from before them (contract 2.2). */
export function tokens(app: App): Route[] {
  const { clientId, clientSecret, organizationId, tokens: book, switches } = app;

  function answer({ body }: Incoming): object {
    const given = checked(ApplicationCredentials, body);
    if (given.client_id !== clientId || given.client_secret !== clientSecret) {
      throw new Refusal(401, "Invalid client credentials");
    }
    return {
      access_token: book.issue(clientId),
      token_type: "bearer",
      expires_in: book.lifetimeSeconds,
      ...(switches.era === "2026-05" && { organization_id: organizationId }),
    };
  }

  return [
    {
      on: "POST /api/v1/account/applications/token",
      auth: "none",
      isServed: ({ tokenPath }) => tokenPath !== "old",
      answer,
    },
    {
      on: "POST /api/v1/applications/token",
      auth: "none",
      isServed: ({ tokenPath }) => tokenPath !== "new",
      answer,
    },
  ];
}
