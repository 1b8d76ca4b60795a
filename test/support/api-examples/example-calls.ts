import type { Airbyte } from "../../../src/api";
import type { Emulator } from "../../../src/emulator";
import { all, emulate, impatientClock } from "../emulator/emulated-api";
import type { Example } from "./api-examples";
import { CUSTOMER, fillSources, isAboutSources, sourceCall } from "./source-example-calls";
import { STRIPE } from "../specs/connector-ids";

type Call = (api: Airbyte) => Promise<unknown>;

/** The client's call that should send an example's request. */
export function callFor(request: Example["request"]): Call {
  const { method, path, query, body = {} } = request;
  const [kind, first = "", word, tag = ""] = segmentsOf(path);
  if (isAboutDefinitions(path)) return definitionCall(kind, first, query);
  if (isAboutSources(path)) return sourceCall(request);
  if (path.endsWith("/applications/token")) return (api) => api.checkAccess();
  if (path.includes("/account/applications/")) return scopedTokenCall(path, body);
  if (path.startsWith(WORKSPACES)) return workspaceCall(method, path.slice(WORKSPACES.length), query, body);
  if (path.endsWith("/cron/describe"))
    return (api) => api.connectionTemplates.describeCron(String(body.cron_expression));
  if (kind === "tags") return tagCall(method, first, String(body.name));
  const templates = (api: Airbyte): Airbyte["sourceTemplates"] | Airbyte["connectionTemplates"] =>
    kind === "sources" ? api.sourceTemplates : api.connectionTemplates;
  // Bodies of examples follow the API's reference; the client's own types are stricter.
  const given = body as never;
  if (word === "tags" && method === "POST") return (api) => templates(api).attachTag(first, String(body.tag));
  if (word === "tags") return (api) => templates(api).detachTag(first, tag);
  if (method === "POST") return (api) => templates(api).create(given);
  if (method === "PATCH") return (api) => templates(api).update(first, given);
  if (method === "DELETE") return (api) => templates(api).delete(first);
  if (first !== "") return (api) => templates(api).get(first);
  const { tags, tags_mode } = query;
  const filter = { tags: [tags ?? []].flat(), tagsMode: tags_mode === "any" ? "any" : "all" } as const;
  return (api) => all<unknown>(templates(api).list(filter));
}

/** The client's types are stricter than what examples say of a body. */
function scopedTokenCall(path: string, body: object): Call {
  if (path.endsWith("/info")) return (api) => api.tokens.info("head.scope.signature");
  return ({ tokens }) => (path.endsWith("/widget-token") ? tokens.widget(body as never) : tokens.scoped(body as never));
}

const WORKSPACES = "/api/v1/workspaces";

function workspaceCall(method: string, rest: string, query: Example["request"]["query"], body: object): Call {
  const id = rest.slice(1);
  if (id === "stats") return (api) => api.workspaces.stats();
  if (method === "PUT") return (api) => api.workspaces.update(id, body);
  if (method === "DELETE") return (api) => api.workspaces.delete(id);
  if (id !== "") return (api) => api.workspaces.get(id);
  const status = query.status === "active" ? "active" : "inactive";
  const filter = { nameContains: String(query.name_contains), status, limit: Number(query.limit) } as const;
  // The next page is not in the example.
  return (api) => api.workspaces.list(filter).next();
}

function tagCall(method: string, current: string, name: string): Call {
  if (method === "POST") return (api) => api.templateTags.create(name);
  if (method === "PUT") return (api) => api.templateTags.rename(current, name);
  if (method === "DELETE") return (api) => api.templateTags.delete(current);
  return (api) => all(api.templateTags.list());
}

function definitionCall(kind: string | undefined, id: string, query: Example["request"]["query"]): Call {
  if (kind === "sources") {
    const name = String(query.name ?? "");
    return ({ definitions }) => (id === "" ? all(definitions.sources.list({ name })) : definitions.sources.get(id));
  }
  const ids = [query.actorDefinitionIds ?? []].flat();
  return ({ definitions }) =>
    id === "" ? all(definitions.destinations.list({ ids })) : definitions.destinations.get(id);
}

function isAboutDefinitions(path: string): boolean {
  return path.startsWith("/api/v1/integrations/definitions/");
}

/** An emulator in the state that the example's answer speaks of. */
export async function emulatorFor(example: Example): Promise<Emulator> {
  const { request, response } = example;
  const { path, method, headers, body = {} } = request;
  const credentials =
    body.client_id === undefined ? {} : { clientId: textOf(body.client_id), clientSecret: textOf(body.client_secret) };
  const emulator = await emulate({
    organizationId: headers["X-Organization-Id"],
    clock: impatientClock,
    ...credentials,
  });
  // Connectors are there from the start.
  if (isAboutDefinitions(path)) return emulator;
  if (isAboutSources(path)) {
    fillSources(emulator, example);
    return emulator;
  }
  if (path.startsWith(WORKSPACES)) {
    const id = path.slice(WORKSPACES.length + 1);
    const rows = Array.isArray(response.body.data) ? response.body.data : id === "" ? [] : [{ ...response.body, id }];
    // Rows of examples have the fields of stored ones.
    for (const row of rows as object[]) emulator.workspaces.add(row);
    return emulator;
  }
  const [kind, id, , tag] = segmentsOf(path);
  const names = [tag, body.tag, kind === "tags" ? id : undefined, ...[response.body.tags ?? []].flat()];
  for (const name of new Set(names)) if (typeof name === "string") emulator.templateTags.add({ name });

  const listed = Array.isArray(response.body.data) ? (response.body.data as Record<string, unknown>[]) : [];
  if (kind === "tags") for (const { name } of listed) emulator.templateTags.add({ name: String(name) });
  const rows = [...listed, ...(id === undefined ? [] : [{ ...response.body, id }])];
  const original = body.original_source_template_id;
  if (original !== undefined) rows.push({ ...response.body, id: original, name: "the original" });
  for (const { source_definition_id, actor_definition_id = source_definition_id, ...rest } of rows) {
    // Rows of examples have the fields of stored ones.
    const row = { ...rest, tags: method === "DELETE" && tag !== undefined ? [tag] : rest.tags } as never;
    if (kind === "connections") emulator.connectionTemplates.add(row);
    // The id is checked to be one of a connector when it is stored.
    const definition = { source_definition_id: actor_definition_id ?? STRIPE } as never;
    if (kind === "sources") emulator.sourceTemplates.add({ ...(row as object), ...(definition as object) });
  }
  return emulator;
}

/** A header with the kind of token that a request wants. */
export async function authorization(
  { url, clientId, clientSecret }: Emulator,
  auth: Example["request"]["auth"] = "application",
): Promise<Record<string, string>> {
  const ask = async (path: string, body: object, headers = {}): Promise<Record<string, string>> => {
    const answer = await fetch(url + path, { method: "POST", headers, body: JSON.stringify(body) });
    // The answer's form is what the other examples check.
    return (await answer.json()) as Record<string, string>;
  };
  const credentials = { client_id: clientId, client_secret: clientSecret };
  const { access_token } = await ask("/api/v1/account/applications/token", credentials);
  const own = { Authorization: `Bearer ${access_token}` };
  if (auth !== "scoped") return own;
  const { token } = await ask("/api/v1/account/applications/scoped-token", { workspace_name: CUSTOMER }, own);
  return { Authorization: `Bearer ${token}` };
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "not in this example";
}

/** Segments after "/api/v1/integrations/templates/", or "…/definitions/". */
function segmentsOf(path: string): string[] {
  return path.split("/").slice(5).map(decodeURIComponent);
}
