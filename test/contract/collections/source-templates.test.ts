import { LosslessNumber } from "../../../src/api";
import { all, clientOf, emulate, start, thrownBy } from "../../support/emulator/emulated-api";
import { POSTGRES, STRIPE } from "../../support/specs/connector-ids";

const CRM = {
  actor_definition_id: POSTGRES,
  name: "CRM",
  partial_default_config: { port: 5432, ssl_mode: { mode: "require" } },
};
const UNKNOWN = "00000000-0000-4000-8000-000000000000";

test("a new template is read back whole", async () => {
  const { api } = await start();

  const created = await api.sourceTemplates.create(CRM);

  expect(created).toMatchObject({
    name: "CRM",
    source_definition_id: POSTGRES,
    partial_default_config: CRM.partial_default_config,
    customization: null,
    tags: [],
    mode: "REPLICATION",
    icon: "https://connectors.airbyte.com/files/metadata/airbyte/source-postgres/latest/icon.svg",
    user_config_spec: { connectionSpecification: { required: ["host", "database", "username"] } },
  });
  expect(await api.sourceTemplates.get(created.id)).toEqual(created);
});

test("a template without a name gets the connector's", async () => {
  const { api } = await start();

  const known = await api.sourceTemplates.create({ actor_definition_id: STRIPE, partial_default_config: {} });
  const unknown = await api.sourceTemplates.create({ actor_definition_id: UNKNOWN, partial_default_config: {} });

  expect([known.name, unknown.name]).toEqual(["Stripe", "Source 00000000"]);
});

test("numbers that JavaScript would round survive", async () => {
  const { emulator, api } = await start();
  const id = new LosslessNumber("9007199254740993123");
  const rate = new LosslessNumber("0.12345678901234567890123");

  const created = await api.sourceTemplates.create({
    ...CRM,
    partial_default_config: { id, nested: [{ rate }], port: 1 },
  });

  expect(created.partial_default_config).toEqual({ id, nested: [{ rate }], port: 1 });
  expect(String(emulator.sourceTemplates.get(created.id).partial_default_config.id)).toBe(id.value);
});

test("secrets come back masked, and everything else as it was", async () => {
  const { api } = await start();
  const config = {
    host: "db",
    password: "hunter2",
    tunnel_method: { tunnel_method: "SSH", ssh_key: "PEM" },
    other: "x",
  };

  const { partial_default_config } = await api.sourceTemplates.create({ ...CRM, partial_default_config: config });

  expect(partial_default_config).toEqual({
    host: "db",
    password: "**********",
    tunnel_method: { tunnel_method: "SSH", ssh_key: "**********" },
    other: "x",
  });
});

test("tags in the body of a create are ignored", async () => {
  const { emulator, api } = await start();
  emulator.templateTags.add({ name: "pro" });
  const bearer = await tokenOf(emulator);

  const answer = await fetch(`${emulator.url}/api/v1/integrations/templates/sources/`, {
    method: "POST",
    headers: { Authorization: `Bearer ${bearer}` },
    body: JSON.stringify({ ...CRM, tags: ["pro"], organization_id: "x" }),
  });

  expect(answer.status).toBe(200);
  expect((await all(api.sourceTemplates.list())).map(({ tags }) => tags)).toEqual([[]]);
});

test("customization comes back with its defaults filled in", async () => {
  const { api } = await start();

  const { customization } = await api.sourceTemplates.create({
    ...CRM,
    customization: { stream_selection_mode: "all" },
  });

  expect(customization).toEqual({
    stream_selection_mode: "all",
    stream_whitelist: null,
    stream_customizations: null,
    stream_mappers: null,
  });
});

test.each([
  [{ actor_definition_id: "postgres" }, /body\.actor_definition_id: Input should be a valid UUID/],
  [{ partial_default_config: [] as unknown as Record<string, unknown> }, /body\.partial_default_config: /],
  [{ customization: { stream_selection_mode: "whitelist" as const } }, /body\.customization\.stream_whitelist: /],
])("a wrong value is refused with its field: %j", async (wrong, message) => {
  const { api } = await start();

  await expect(api.sourceTemplates.create({ ...CRM, ...wrong })).rejects.toThrow(message);
});

test("a copy takes everything from its original but the name", async () => {
  const { emulator, api } = await start();
  const original = emulator.sourceTemplates.add({
    source_definition_id: POSTGRES,
    organization_id: null,
    name: "Postgres",
    partial_default_config: { port: 1 },
  });

  const copy = await api.sourceTemplates.create({ original_source_template_id: original.id, name: "Ours" });

  expect(copy).toMatchObject({ name: "Ours", source_definition_id: POSTGRES, partial_default_config: { port: 1 } });
  expect(copy.id).not.toBe(original.id);
});

test.each([
  ["a create", (api: Api) => api.create(CRM)],
  ["a rename", (api: Api) => api.update(UNKNOWN, { ...CRM })],
])("a name in use is refused for %s", async (_what, attempt) => {
  const { emulator, api } = await start();
  await api.sourceTemplates.create(CRM);
  emulator.sourceTemplates.add({ id: UNKNOWN, source_definition_id: POSTGRES, name: "Other" });

  expect(await thrownBy(attempt(api.sourceTemplates))).toMatchObject({ kind: "already-exists", status: 409 });
});

test("a change replaces the config whole and always says whether it propagates", async () => {
  const { emulator, api } = await start();
  const { id } = await api.sourceTemplates.create(CRM);

  const changed = await api.sourceTemplates.update(id, { partial_default_config: { host: "db" } });
  const first = emulator.sourceTemplates.get(id);
  await api.sourceTemplates.update(id, { partial_default_config: { host: "db" }, propagate: true });

  expect(changed).toMatchObject({ id, name: "CRM", partial_default_config: { host: "db" } });
  expect([first.propagate, emulator.sourceTemplates.get(id).propagate]).toEqual([false, true]);
  expect(Date.parse(changed.updated_at ?? "")).toBeGreaterThanOrEqual(Date.parse(changed.created_at ?? ""));
});

test("a template that is gone, and an empty id, are null", async () => {
  const { api } = await start();
  const { id } = await api.sourceTemplates.create(CRM);

  await api.sourceTemplates.delete(id);
  await api.sourceTemplates.delete(id);

  expect(await api.sourceTemplates.find(id)).toBeNull();
  expect(await api.sourceTemplates.find("")).toBeNull();
});

test("an id that is no UUID is an error, not an absence", async () => {
  const { api } = await start();

  expect(await thrownBy(api.sourceTemplates.find("crm"))).toMatchObject({ status: 422, kind: "invalid" });
});

test("lists are filtered by any or all tags", async () => {
  const { emulator, api } = await start();
  const add = (name: string, tags: string[]): unknown =>
    emulator.sourceTemplates.add({ source_definition_id: POSTGRES, name, tags });
  add("a", ["pro"]);
  add("b", ["pro", "beta"]);
  add("c", []);
  emulator.sourceTemplates.add({ source_definition_id: POSTGRES, name: "global", organization_id: null });
  const names = async (filter: object): Promise<string[]> =>
    (await all(api.sourceTemplates.list(filter))).map(({ name }) => name);

  expect(await names({})).toEqual(["a", "b", "c"]);
  expect(await names({ tags: ["pro", "beta"], tagsMode: "any" })).toEqual(["a", "b"]);
  expect(await names({ tags: ["pro", "beta"], tagsMode: "all" })).toEqual(["b"]);
  expect(await names({ useGlobal: true })).toEqual(["global"]);
  expect(emulator.requests.filter(({ query }) => query !== "").map(({ query }) => query)).toEqual([
    "tags=pro&tags=beta&tags_mode=any",
    "tags=pro&tags=beta&tags_mode=all",
    "use_global=true",
  ]);
});

test("list items carry the connector's id, and null when the server leaves it out", async () => {
  const { emulator, api } = await start();
  await api.sourceTemplates.create(CRM);

  const [item] = await all(api.sourceTemplates.list());
  emulator.addFault({ method: "GET", body: { data: [{ id: POSTGRES, name: "late 2025", icon: null }] } });
  const [old] = await all(api.sourceTemplates.list());

  expect(item).toMatchObject({ source_definition_id: POSTGRES, organization_id: emulator.organizationId });
  expect(old).toMatchObject({ source_definition_id: null, tags: [], customization: null });
});

test("a global template can be read, and not changed", async () => {
  const { emulator, api } = await start();
  const { id } = emulator.sourceTemplates.add({ source_definition_id: POSTGRES, organization_id: null });

  expect(await api.sourceTemplates.find(id)).not.toBeNull();
  expect(await thrownBy(api.sourceTemplates.delete(id))).toMatchObject({ kind: "forbidden" });
});

type Api = ReturnType<typeof clientOf>["sourceTemplates"];

async function tokenOf({ url, clientId, clientSecret }: Awaited<ReturnType<typeof emulate>>): Promise<string> {
  const answer = await fetch(`${url}/api/v1/account/applications/token`, {
    method: "POST",
    body: JSON.stringify({ client_id: clientId, client_secret: clientSecret }),
  });
  // The emulator's own answer, whose form other tests check.
  return ((await answer.json()) as { access_token: string }).access_token;
}
