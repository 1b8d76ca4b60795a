import type { Airbyte, Sources } from "../../../src/api";
import type { Emulator } from "../../../src/emulator";
import { all } from "../emulator/emulated-api";
import type { Example } from "./api-examples";
import { STRIPE } from "../specs/connector-ids";

type Request = Example["request"];

/** The workspace that scoped tokens of examples are for. */
export const CUSTOMER = "harbour";

/** True for examples about sources, connectors, destinations and OAuth credentials. */
export function isAboutSources(path: string): boolean {
  return /^\/api\/v1\/((integrations|embedded)\/(sources|connectors|destinations)|oauth)(\/|$)/.test(path);
}

/** The client's call that should send such a request. The client's types are stricter than what examples say of a body. */
export function sourceCall({ method, path, query, body = {} }: Request): (api: Airbyte) => Promise<unknown> {
  const [, , , side, kind, id = ""] = path.split("/");
  const workspaceId = String(query.workspace_id);
  if (side === "oauth") return ({ oauthCredentials }) => oauthCredentials.put(body as never);
  if (kind === "destinations") {
    return ({ destinations }) => (id === "" ? all(destinations.list({ workspaceId })) : destinations.get(id));
  }
  const { replication_config, source_config = replication_config, ...rest } = body;
  const given = { ...rest, source_config } as never;
  return (api) => {
    const sources = sourcesOf(api, side, kind);
    if (method === "POST") return sources.create(given);
    if (method === "PUT") return sources.update(id, given);
    return id === "" ? all(sources.list({ workspaceId })) : sources.get(id);
  };
}

function sourcesOf(api: Airbyte, side: string | undefined, kind: string | undefined): Sources {
  if (side === "embedded") return api.scoped("head.scope.signature").sources;
  return kind === "connectors" ? api.connectors : api.sources;
}

/** Adds the objects of such an example's answer to an emulator. */
export function fillSources(emulator: Emulator, { request, response }: Example): void {
  const { method, body = {} } = request;
  const workspace_id = textIn(body.workspace_id ?? request.query.workspace_id);
  const workspace = emulator.workspaces.add({ id: workspace_id, name: CUSTOMER });
  const [, , , , kind, id] = request.path.split("/");
  const rows = Array.isArray(response.body.data) ? (response.body.data as Row[]) : [{ ...response.body, id }];
  for (const row of rows) {
    const own = { ...row, workspace_id: workspace.id };
    // Rows of examples have the fields of stored ones.
    if (kind === "destinations") emulator.destinations.add(own);
    const template = (row.source_template ?? row.summarized_source_template) as Row | undefined;
    if (template === undefined) continue;
    const { source_definition_id, actor_definition_id = source_definition_id ?? STRIPE, ...rest } = template;
    emulator.sourceTemplates.add({ ...rest, source_definition_id: actor_definition_id } as never);
    if (method !== "POST") emulator.sources.add({ ...own, source_template_id: template.id } as never);
  }
}

type Row = Record<string, unknown>;

function textIn(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/**
 * An example's body as a server of 2026 takes it: that of late 2025 lacks the workspace's name, although the answer
 * beside it has fields of 2026.
 */
export function toBody({ path, body }: Request): object | undefined {
  return body !== undefined && isAboutSources(path) && "source_template_id" in body
    ? { workspace_name: CUSTOMER, ...body }
    : body;
}
