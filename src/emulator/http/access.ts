import type { IncomingHttpHeaders } from "node:http";
import type { App, Route } from "./app";
import type { Caller, Grant } from "./grants";
import { Refusal } from "./refusal";

/** The token in a request's headers, null when there is none. */
export function bearerOf(headers: IncomingHttpHeaders): string | null {
  return /^Bearer (.+)$/i.exec(headers.authorization ?? "")?.[1] ?? null;
}

/** The organization that a request's header names, lower case; null without the header. */
export function organizationIn(headers: IncomingHttpHeaders): string | null {
  const given = headers["x-organization-id"];
  return given === undefined ? null : String(given).toLowerCase();
}

/** Lets a request through to its route, or throws the 401 or 403 that it deserves (API 1, 1.1). */
export function checkAccess(app: App, { auth }: Route, headers: IncomingHttpHeaders): Caller {
  if (auth === "none") return { kind: "none" };
  const { tokens, switches } = app;
  const bearer = bearerOf(headers);
  if (bearer === null) throw new Refusal(Number(switches.missingAuthorization), "Not authenticated");
  const grant = tokens.grantOf(bearer);
  const isFit = grant !== null && (auth === "any" || auth === grant.kind) && leadsSomewhere(app, grant);
  if (!isFit) throw new Refusal(401, "Invalid authentication credentials");
  checkOrganization(organizationIn(headers), grant.organizationId);
  return grant;
}

/** Throws a 403 when a request names another organization than its token or credentials are of. */
export function checkOrganization(named: string | null, own: string): void {
  if (named !== null && named !== own.toLowerCase()) throw new Refusal(403, "Access denied to this resource");
}

/** Tokens of a workspace end with it. */
function leadsSomewhere({ store }: App, grant: Grant): boolean {
  return grant.kind === "application" || store.workspaces.find(grant.workspaceId)?.tombstone === false;
}
