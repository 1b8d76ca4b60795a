import { ApplicationCredentials } from "../../../api/shapes";
import { checkOrganization } from "../../http/access";
import type { App, Incoming, Route } from "../../http/app";
import { checked, Refusal } from "../../http/refusal";

/** Application tokens from client credentials, by the path of all specs and the one from before them (API 2.2). */
export function tokens(app: App): Route[] {
  const { applications, tokens: book, switches } = app;

  function answer({ body, organization }: Incoming): object {
    const { client_id, client_secret } = checked(ApplicationCredentials, body);
    const application = applications.find(
      ({ clientId, clientSecret }) => clientId === client_id && clientSecret === client_secret,
    );
    if (application === undefined) throw new Refusal(401, "Invalid client credentials");
    const { organizationId } = application;
    checkOrganization(organization, organizationId);
    return {
      access_token: book.issue({ kind: "application", organizationId }),
      token_type: "bearer",
      expires_in: book.lifetimeSeconds.application,
      ...(switches.era !== "2025-10" && { organization_id: organizationId }),
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
