import * as z from "zod";
import type { App, Incoming } from "../../http/app";
import { invalid, Refusal } from "../../http/refusal";
import type { StoredConnectionTemplate, StoredSourceTemplate } from "../../data/rows";

const Id = z.guid();

/** The id in a path, lower case as ids are stored; throws a 422 when it is no UUID. */
export function idIn({ params: { id = "" } }: Incoming): string {
  if (Id.safeParse(id).success) return id.toLowerCase();
  throw invalid({ location: ["path", "id"], message: "Input should be a valid UUID", code: "uuid_parsing" });
}

/** The source template that a path names, for a write; throws a 404, and what the switch says when it is a global one. */
export function changeableSource({ store, organizationId, switches }: App, incoming: Incoming): StoredSourceTemplate {
  const template = store.sourceTemplates.get(idIn(incoming));
  if (template.organization_id === organizationId) return template;
  if (switches.globalWrite === "404") throw new Refusal(404, "Source template not found");
  throw new Refusal(403, "Access denied to this resource");
}

/** The connection template that a path names; throws a 404. */
export function addressedConnection({ store }: App, incoming: Incoming): StoredConnectionTemplate {
  return store.connectionTemplates.get(idIn(incoming));
}
