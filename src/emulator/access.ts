import type { IncomingHttpHeaders } from "node:http";
import type { App, Route } from "./app";
import { Refusal } from "./refusal";

/** Lets a request through to its route, or throws the 401 or 403 that it deserves (contract 1, 1.1). */
export function checkAccess(
  { tokens, organizationId, switches }: App,
  { auth }: Route,
  headers: IncomingHttpHeaders,
): void {
  const organization = headers["x-organization-id"];
  if (organization !== undefined && String(organization).toLowerCase() !== organizationId.toLowerCase()) {
    throw new Refusal(403, "Access denied to this resource");
  }
  if (auth === "none") return;
  const bearer = /^Bearer (.+)$/i.exec(headers.authorization ?? "")?.[1];
  if (bearer === undefined) throw new Refusal(Number(switches.missingAuthorization), "Not authenticated");
  if (!tokens.isValid(bearer)) throw new Refusal(401, "Invalid authentication credentials");
}
