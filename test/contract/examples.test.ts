import { airbyte, type Airbyte, ApiError } from "../../src/api";
import type { Emulator } from "../../src/emulator";
import { all, emulate, impatientClock, STRIPE, thrownBy } from "./bench";
import { type Example, type ErrorExample, examples, toQuery } from "./example";
import { differences } from "./likeness";
import { stub } from "./stub";

const { answers, errors } = examples();
const TOKEN = { access_token: "a.b.c", token_type: "bearer", expires_in: 900 };

test.each(answers)("the client asks for and reads: $title", async ({ request, response }) => {
  const isAsked = ({ pathname }: URL): boolean => pathname === request.path;
  const server = await stub(({ url }) => {
    const other = url.pathname.endsWith("/applications/token") ? TOKEN : { data: [] };
    return { body: JSON.stringify(isAsked(url) ? response.body : other) };
  });
  const body = request.body ?? {};
  const credentials = {
    clientId: textOf(body.client_id),
    clientSecret: textOf(body.client_secret),
  };
  const api = airbyte({ apiUrl: server.url, organizationId: request.headers["X-Organization-Id"], credentials });

  const result = await callFor(request)(api);

  const sent = server.received.find(({ url }) => isAsked(url));
  expect(sent).toMatchObject({ method: request.method });
  expect(sent?.headers["x-organization-id"]).toBe(request.headers["X-Organization-Id"]);
  expect(sent?.url.search).toBe(toQuery(request.query).size === 0 ? "" : `?${toQuery(request.query).toString()}`);
  expect(sent?.body === "" ? undefined : JSON.parse(sent?.body ?? "")).toEqual(request.body);
  if (typeof result === "object" && result !== null && "partial_default_config" in result) {
    const { actor_definition_id, source_definition_id = actor_definition_id, ...rest } = response.body;
    expect({ ...rest, source_definition_id }).toMatchObject(result);
  }
});

test.each(answers)("the emulator answers like: $title", async ({ request, response }) => {
  const emulator = await emulatorFor({ request, response, title: "" });
  const query = toQuery(request.query).toString();

  const answer = await fetch(`${emulator.url}${request.path}?${query}`, {
    method: request.method,
    headers: { ...request.headers, ...(await authorization(emulator)) },
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
  });
  const body: unknown = await answer.json();

  expect(answer.status).toBe(response.status);
  expect(differences(body, response.body)).toEqual([]);
  for (const key of [
    "name",
    "tags",
    "partial_default_config",
    "source_definition_id",
    "customization",
    "user_config_spec",
  ]) {
    // GitHub's real spec has more than the example shows of it.
    if (key === "user_config_spec" && response.body.source_definition_id !== STRIPE) continue;
    if (key in response.body) expect(body).toHaveProperty(key, response.body[key]);
  }
});

test.each(errors)("the client reads the reason of a $status in the $style form: $body", async ({ status, body }) => {
  const server = await stub(({ url }) =>
    url.pathname.endsWith("/token") ? { body: JSON.stringify(TOKEN) } : { status, body: JSON.stringify(body) },
  );
  const api = airbyte({ apiUrl: server.url, credentials: { clientId: "id", clientSecret: "secret" } });

  const error = await thrownBy(api.templateTags.create("x"));

  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status });
  // A field stands before the words, which are the body's own.
  const words = error instanceof ApiError ? error.reason.replace(/^body\.name: /, "") : "";
  expect(words.length).toBeGreaterThan(0);
  expect(JSON.stringify(body)).toContain(words);
});

test.each(errors)("the emulator writes a $status in the $style form", async ({ status, style, body }) => {
  const emulator = await emulate({ errorShape: style === "envelope" ? "envelope" : "detail" });
  emulator.templateTags.add({ name: "enterprise" });

  const answer = await refused(emulator, status);

  expect(answer.status).toBe(status);
  expect(differences(await answer.json(), body)).toEqual([]);
});

function callFor({ method, path, query, body = {} }: Example["request"]): (api: Airbyte) => Promise<unknown> {
  const [kind, first = "", word, tag = ""] = path.split("/").slice(5).map(decodeURIComponent);
  // Examples hold what the API's reference says of a body; the client's own types are stricter.
  const given = body as never;
  if (path.endsWith("/applications/token")) return (api) => api.checkAccess();
  if (kind === "tags") {
    const name = String(body.name);
    if (method === "POST") return (api) => api.templateTags.create(name);
    if (method === "PUT") return (api) => api.templateTags.rename(first, name);
    if (method === "DELETE") return (api) => api.templateTags.delete(first);
    return (api) => all(api.templateTags.list());
  }
  if (word === "tags" && method === "POST") return (api) => api.sourceTemplates.attachTag(first, String(body.tag));
  if (word === "tags") return (api) => api.sourceTemplates.detachTag(first, tag);
  if (method === "POST") return (api) => api.sourceTemplates.create(given);
  if (method === "PATCH") return (api) => api.sourceTemplates.update(first, given);
  if (method === "DELETE") return (api) => api.sourceTemplates.delete(first);
  if (first !== "") return (api) => api.sourceTemplates.get(first);
  const { tags, tags_mode } = query;
  return (api) =>
    all(api.sourceTemplates.list({ tags: [tags ?? []].flat(), tagsMode: tags_mode === "any" ? "any" : "all" }));
}

/** An emulator in the state that the example's answer speaks of. */
async function emulatorFor({ request, response }: Example): Promise<Emulator> {
  const { path, method, headers, body = {} } = request;
  const credentials =
    body.client_id === undefined ? {} : { clientId: textOf(body.client_id), clientSecret: textOf(body.client_secret) };
  const emulator = await emulate({
    organizationId: headers["X-Organization-Id"],
    clock: impatientClock,
    ...credentials,
  });
  const [kind, id, , tag] = path.split("/").slice(5).map(decodeURIComponent);
  const names = [tag, body.tag, kind === "tags" ? id : undefined, ...[response.body.tags ?? []].flat()];
  for (const name of new Set(names)) if (typeof name === "string") emulator.templateTags.add({ name });

  const listed = Array.isArray(response.body.data) ? (response.body.data as Record<string, unknown>[]) : [];
  if (kind === "tags") for (const { name } of listed) emulator.templateTags.add({ name: String(name) });
  if (kind === "sources") {
    const original = body.original_source_template_id;
    const rows = [...listed, ...(id === undefined ? [] : [{ ...response.body, id }])];
    if (original !== undefined) rows.push({ ...response.body, id: original, name: "the original" });
    for (const { source_definition_id, actor_definition_id = source_definition_id, ...row } of rows) {
      const tags = method === "DELETE" && tag !== undefined ? [tag] : row.tags;
      // Rows of examples have the fields of stored ones.
      emulator.sourceTemplates.add({ ...row, tags, source_definition_id: actor_definition_id ?? STRIPE } as never);
    }
  }
  return emulator;
}

async function authorization({ url, clientId, clientSecret }: Emulator): Promise<Record<string, string>> {
  const body = JSON.stringify({ client_id: clientId, client_secret: clientSecret });
  const answer = await fetch(`${url}/api/v1/account/applications/token`, { method: "POST", body });
  // The answer's form is what the other examples check.
  return { Authorization: `Bearer ${((await answer.json()) as { access_token: string }).access_token}` };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "not in this example";
}

/** Provokes an error of this status. */
async function refused(emulator: Emulator, status: ErrorExample["status"]): Promise<Response> {
  const headers: Record<string, string> =
    status === 401 ? { Authorization: "Bearer unknown" } : await authorization(emulator);
  if (status === 403) headers["X-Organization-Id"] = "00000000-0000-4000-8000-000000000000";
  const names: Record<number, string> = { 409: "enterprise", 422: "x".repeat(256) };
  const path = `/api/v1/integrations/templates/tags${status === 404 ? "/gone" : ""}`;
  return fetch(emulator.url + path, {
    method: status === 404 ? "PUT" : "POST",
    headers,
    body: JSON.stringify({ name: names[status] ?? "new" }),
  });
}
