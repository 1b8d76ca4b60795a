import { airbyte, ApiError } from "../../../src/api";
import type { Emulator } from "../../../src/emulator";
import { emulate, thrownBy } from "../../support/emulator/emulated-api";
import { type ErrorExample, examples, toQuery } from "../../support/api-examples/api-examples";
import { differences } from "../../support/api/shape-differences";
import { authorization, callFor, emulatorFor, textOf } from "../../support/api-examples/example-calls";
import { toBody } from "../../support/api-examples/source-example-calls";
import { type Received, stub } from "../../support/api/stub-server";
import { STRIPE } from "../../support/specs/connector-ids";

const { answers, errors } = examples();
/** The client's values for fields that an Airbyte-hosted template does not have. */
const NOT_HOSTED = {
  destination_definition_id: null,
  destination_config: null,
  non_breaking_changes_preference: null,
  sync_on_create: null,
};
const TOKEN = { access_token: "a.b.c", token_type: "bearer", expires_in: 900 };

test.each(answers)("the client asks for and reads: $title", async ({ request, response }) => {
  const isAsked = ({ method, url }: Received): boolean => method === request.method && url.pathname === request.path;
  const server = await stub((received) => {
    const other = received.url.pathname.endsWith("/applications/token") ? TOKEN : { data: [] };
    return { body: JSON.stringify(isAsked(received) ? response.body : other) };
  });
  const body = request.body ?? {};
  const credentials = {
    clientId: textOf(body.client_id),
    clientSecret: textOf(body.client_secret),
  };
  const api = airbyte({ apiUrl: server.url, organizationId: request.headers["X-Organization-Id"], credentials });

  const result = await callFor(request)(api);

  const sent = server.received.find(isAsked);
  expect(sent?.headers["x-organization-id"]).toBe(request.headers["X-Organization-Id"]);
  expect(sent?.url.search).toBe(toQuery(request.query).size === 0 ? "" : `?${toQuery(request.query).toString()}`);
  expect(sent?.body === "" ? undefined : JSON.parse(sent?.body ?? "")).toEqual(request.body);
  if (typeof result === "object" && result !== null && "partial_default_config" in result) {
    const { actor_definition_id, source_definition_id = actor_definition_id, ...rest } = response.body;
    expect({ ...rest, source_definition_id }).toMatchObject(result);
  }
  if (typeof result === "object" && result !== null && "destination_config" in result) {
    expect({ ...NOT_HOSTED, ...response.body }).toMatchObject(result);
  }
  if (typeof result === "object" && result !== null && "source_template" in result) {
    const { replication_config, source_config = replication_config, ...rest } = response.body;
    expect({ ...rest, source_config }).toMatchObject(result);
  }
  if (request.path.endsWith("/cron/describe")) expect(result).toEqual(response.body);
});

test.each(answers)("the emulator answers like: $title", async ({ request, response }) => {
  const emulator = await emulatorFor({ request, response, title: "" });
  const query = toQuery(request.query).toString();

  const answer = await fetch(`${emulator.url}${request.path}?${query}`, {
    method: request.method,
    headers: { ...request.headers, ...(await authorization(emulator, request.auth)) },
    ...(request.body === undefined ? {} : { body: JSON.stringify(toBody(request)) }),
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
    "source_config",
    "replication_config",
    "connector_type",
    "connector_definition_id",
    "scope_id",
    "destination_type",
    "destination_name",
    "destination_definition_id",
    "destination_config",
    "cron_expression",
    "non_breaking_changes_preference",
    "sync_on_create",
    "data_hosting_type",
    "icon",
    "is_valid",
    "status",
    "cache_enabled",
    "tombstone",
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
