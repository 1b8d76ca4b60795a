import { type Airbyte, airbyte, LostAnswer, type Sources } from "../../../src/api";
import { type Emulator, SWITCHES } from "../../../src/emulator";
import { JumpingClock } from "../../support/api/fake-network";
import { all, clientOf, thrownBy } from "../../support/emulator/emulated-api";
import { connectable, SECRET } from "../../support/emulator/connectable-source";
import { post } from "../../support/api/raw-request";
import { stub } from "../../support/api/stub-server";
import { POSTGRES, STRIPE } from "../../support/specs/connector-ids";

const ERAS = ["2026-05", "2025-10"] as const;
const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const A_CREATE = { method: "POST", path: /\/(sources|connectors)$/ };

const COLLECTIONS: readonly [string, (api: Airbyte) => Sources][] = [
  ["sources", (api) => api.sources],
  ["connectors", (api) => api.connectors],
];

const readsOf = (emulator: Emulator, path: string): number =>
  emulator.requests.filter((each) => each.method === "GET" && each.path === path).length;

describe.each(ERAS)("on a server of %s", (era) => {
  test("a source is created, listed, read, changed and deleted", async () => {
    const { emulator, api, body } = await connectable({ switches: { era } });

    const created = await api.sources.create(body);
    const listed = await all(api.sources.list({ workspaceId: body.workspace_id }));
    const renamed = await api.sources.update(created.id, { name: "Sales" });
    await api.sources.delete(created.id);

    expect(created).toMatchObject({
      name: "Orders",
      source_template: { id: body.source_template_id, name: "Database", source_definition_id: POSTGRES },
      source_config: { host: "db.example.com", database: "shop", username: "reader", password: "**********" },
    });
    expect(listed).toMatchObject([
      { id: created.id, name: "Orders", source_template_id: body.source_template_id, source_template_name: "Database" },
    ]);
    expect(renamed).toMatchObject({ id: created.id, name: "Sales", source_config: created.source_config });
    expect(await api.sources.find(created.id)).toBeNull();
    expect(emulator.sources.list()).toEqual([]);
  });

  test("what a create needs is refused with its field when it is missing", async () => {
    const { emulator, body } = await connectable({ switches: { era } });
    const needed = era === "2026-05" ? ["workspace_name"] : ["workspace_id", "source_template_id", "source_config"];

    for (const field of needed) {
      const answer = await post(emulator, "/api/v1/integrations/sources", { ...body, [field]: undefined });
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ errors: [{ field: `body.${field}`, error_code: "missing" }] });
    }
  });

  test("a create in a workspace that nobody knows is a 404, and makes none", async () => {
    const { emulator, api, body } = await connectable({ switches: { era } });

    const error = await thrownBy(api.sources.create({ ...body, workspace_id: UNKNOWN, workspace_name: "nobody" }));

    expect(error).toMatchObject({ kind: "not-found", reason: "Workspace not found" });
    expect(emulator.workspaces.list().map(({ name }) => name)).toEqual(["default", "acme"]);
  });
});

test.each([
  ["none of them", {}],
  ["two of them", { connector_type: "postgres", source_template_id: UNKNOWN }],
])("in 2026 a template is meant by its id or its connector, and %s is a 422", async (_what, which) => {
  const { emulator, body } = await connectable();

  const answer = await post(emulator, "/api/v1/integrations/sources", {
    ...{ workspace_name: body.workspace_name, source_config: {} },
    ...which,
  });

  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ errors: [{ field: "body", error_code: "value_error" }] });
});

test.each([{ connector_type: "postgres" }, { definition_id: POSTGRES }])(
  "in 2026 %j means the only template of its connector",
  async (which) => {
    const { emulator, body } = await connectable();
    const asked = { workspace_name: body.workspace_name, credentials: { token: SECRET }, ...which };
    const connect = (): Promise<Response> => post(emulator, "/api/v1/integrations/connectors", asked);

    const made = await connect();
    emulator.sourceTemplates.add({ name: "Another", source_definition_id: POSTGRES });
    const unclear = await connect();

    expect(await made.json()).toMatchObject({
      source_template: { id: body.source_template_id },
      replication_config: { credentials: { token: "**********" } },
      entities: [],
    });
    expect(await unclear.json()).toMatchObject({ errors: [{ field: "body.source_template_id" }] });
  },
);

test.each(COLLECTIONS)("the %s of 2026 have one interface", async (_name, collection) => {
  const { emulator, api, body } = await connectable();
  const sources = collection(api);

  const created = await sources.create(body);
  const changed = await sources.update(created.id, { source_config: { ...body.source_config, host: "db2" } });
  const check = await sources.check(created.id);
  const listed = await all(sources.list({ workspaceId: body.workspace_id }));

  expect(changed.source_config).toMatchObject({ host: "db2", password: "**********" });
  expect(emulator.sources.get(created.id).source_config).toEqual({ ...body.source_config, host: "db2" });
  expect(check).toEqual({ status: "succeeded", message: null });
  expect(listed).toMatchObject([{ id: created.id }]);
  await sources.delete(created.id);
  expect(emulator.sources.list()).toEqual([]);
});

test("a source without a name takes the template's", async () => {
  const { api, body } = await connectable();

  expect(await api.sources.create({ ...body, name: undefined })).toMatchObject({ name: "Database" });
});

test("a change sends the given fields only, and one of nothing is a read", async () => {
  const { emulator, api, body } = await connectable();
  const { id } = await api.sources.create(body);
  const before = emulator.requests.length;

  await api.sources.update(id, { name: "Sales" });
  await api.sources.update(id, {});

  expect(emulator.requests.slice(before).map(({ method, fields }) => ({ method, fields }))).toEqual([
    { method: "PUT", fields: ["name"] },
    { method: "GET", fields: [] },
  ]);
});

test.each([
  ["masked", { password: "**********" }],
  ["verbatim", { password: SECRET }],
  ["reference", { password: { _secret: "airbyte_emulator_password_v1" } }],
  ["omitted", {}],
] as const)("secrets of a source come back %s in every answer", async (secretsOnRead, shown) => {
  const { api, body } = await connectable({ switches: { secretsOnRead } });
  const open = { host: "db.example.com", database: "shop", username: "reader" };

  const created = await api.sources.create(body);
  const updated = await api.sources.update(created.id, { name: "x" });
  const read = await api.sources.get(created.id);

  for (const { source_config } of [created, updated, read]) expect(source_config).toEqual({ ...open, ...shown });
});

test("settings are replaced whole, or merged where a mask keeps the secret", async () => {
  const stored = async (patchObjects: "replace" | "merge"): Promise<unknown> => {
    const { emulator, api, body } = await connectable({ switches: { patchObjects } });
    const { id } = await api.sources.create(body);
    await api.sources.update(id, { source_config: { host: "db2", password: "**********" } });
    return emulator.sources.get(id).source_config;
  };

  expect(await stored("replace")).toEqual({ host: "db2", password: "**********" });
  expect(await stored("merge")).toMatchObject({ host: "db2", database: "shop", password: SECRET });
});

test.each(["drop", "status", "truncated"] as const)(
  "a source whose answer was lost (%s) is found, and made once",
  async (how) => {
    const { emulator, api, body } = await connectable();
    const lost = {
      drop: { drop: "after" },
      status: { status: 502, body: "html", work: "done" },
      truncated: { body: how },
    };
    emulator.sources.add({ ...body, name: "Orders" });
    emulator.addFault({ ...A_CREATE, times: 1, ...(lost[how] as object) });

    const { id } = await api.sources.create(body);

    expect(emulator.sources.list()).toHaveLength(2);
    expect(emulator.sources.list()[1]).toMatchObject({ id });
  },
);

test("equal sources at the same time do not take each other's answer", async () => {
  const { emulator, api, body } = await connectable();
  emulator.addFault({ ...A_CREATE, times: 2, drop: "after" });

  const made = await Promise.all([1, 2, 3].map(() => api.sources.create({ ...body, name: undefined })));

  expect(new Set(made.map(({ id }) => id)).size).toBe(3);
  expect(emulator.sources.list()).toHaveLength(3);
});

test("a source that was not made is never sent twice", async () => {
  const { emulator, api, body } = await connectable();
  emulator.addFault({ ...A_CREATE, times: 1, status: 504, body: "html" });

  expect(await thrownBy(api.sources.create(body))).toBeInstanceOf(LostAnswer);
  expect(emulator.sources.list()).toEqual([]);
});

test.each(COLLECTIONS)("a delete of %s that takes its time ends when the source is gone", async (name, collection) => {
  const clock = new JumpingClock();
  const { emulator, body } = await connectable({ switches: { sourceDelete: "async" } });
  const sources = collection(clientOf(emulator, { clock }));
  const { id } = await sources.create(body);

  await sources.delete(id);

  expect(emulator.sources.list()).toEqual([]);
  expect(readsOf(emulator, `/api/v1/integrations/${name}/${id}`)).toBe(3);
  expect(clock.sleeps).toEqual([1000, 1500]);
});

test("a delete that never ends is given up after five minutes with an error that says so", async () => {
  const clock = new JumpingClock();
  const { emulator, body } = await connectable();
  const api = clientOf(emulator, { clock });
  const { id } = await api.sources.create(body);
  emulator.addFault({ method: "DELETE", status: 202, body: { job_id: UNKNOWN } });
  const startedAt = clock.now();

  const error = await thrownBy(api.sources.delete(id));

  expect(String(error)).toMatch(
    /has not finished deleting source .* after 5 minutes\. It may still do so: check again later\.$/,
  );
  expect(Math.round((clock.now() - startedAt) / 60_000)).toBe(5);
  expect(Math.max(...clock.sleeps)).toBe(5000);
});

test("deleting what is not there is a success, and an empty id is no source", async () => {
  const { api } = await connectable();

  await api.sources.delete(UNKNOWN);

  expect(await api.sources.find("")).toBeNull();
  expect(await thrownBy(api.sources.get(UNKNOWN))).toMatchObject({ kind: "not-found" });
});

test("a change of a template reaches its sources when it is propagated", async () => {
  const { emulator, api, body } = await connectable();
  const { id } = await api.sources.create(body);
  const other = emulator.sources.add({ source_template_id: emulator.sourceTemplates.add({}).id });
  const change = { partial_default_config: { port: 5433 } };

  await api.sourceTemplates.update(body.source_template_id, change);
  const before = emulator.sources.get(id).template_config;
  await api.sourceTemplates.update(body.source_template_id, { ...change, propagate: true });

  expect([before, emulator.sources.get(id).template_config]).toEqual([{ port: 5432 }, { port: 5433 }]);
  expect(emulator.sources.get(other.id).template_config).toEqual({});
});

test("a source stays when its template is deleted, and customers do not see it any more", async () => {
  const { api, body } = await connectable();
  const { id } = await api.sources.create(body);
  const { token } = await api.tokens.scoped({ workspace_name: body.workspace_name });

  await api.sourceTemplates.delete(body.source_template_id);

  const filter = { workspaceId: body.workspace_id };
  expect(await api.sources.get(id)).toMatchObject({ source_template: { source_definition_id: null } });
  expect(await all(api.sources.list(filter))).toHaveLength(1);
  expect(await all(api.scoped(token).sources.list(filter))).toEqual([]);
});

test("a workspace takes its sources and all that was made for them with it", async () => {
  const { emulator, api, body } = await connectable();
  emulator.connectionTemplates.add({ destination_name: "lake" });
  const { id } = await api.sources.create(body);
  await api.sources.check(id);

  await api.workspaces.delete(body.workspace_id);

  const { sources, destinations, connections, sourceChecks } = emulator;
  for (const table of [sources, destinations, connections, sourceChecks]) expect(table.list()).toEqual([]);
});

test("the settings' name of mid 2025, and what answers leave out, are understood", async () => {
  const id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
  const template = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
  const answer = { id, name: "old", source_template: { id: template, actor_definition_id: STRIPE } };
  const { url } = await stub(({ url: { pathname } }) => {
    if (pathname.endsWith("/token")) return { body: JSON.stringify({ access_token: "a.b.c", expires_in: 900 }) };
    const isList = pathname.endsWith("/sources");
    return {
      body: JSON.stringify(isList ? { data: [answer] } : { ...answer, connection_configuration: { host: "h" } }),
    };
  });
  const { sources } = airbyte({ apiUrl: url, credentials: { clientId: "id", clientSecret: "secret" } });

  expect(await sources.get(id)).toMatchObject({
    source_template: { id: template, name: "", source_definition_id: STRIPE },
    source_config: { host: "h" },
  });
  expect(await all(sources.list({ workspaceId: "w" }))).toMatchObject([{ id, source_template_id: template }]);
});

test("no error quotes the settings", async () => {
  const { emulator, api, body } = await connectable();
  emulator.addFault({ ...A_CREATE, status: 400, body: { message: `password ${SECRET} is wrong` } });

  expect(String(await thrownBy(api.sources.create(body)))).not.toContain(SECRET);
});

/** Each switch alone at each of its values, but for lists that no client can read. */
const SETTINGS = Object.entries(SWITCHES).flatMap(([name, { values }]) =>
  values.filter((value) => value !== "array").map((value) => ({ name, value })),
);

test.each(SETTINGS)("a source lives its whole life with $name=$value", async ({ name, value }) => {
  const { emulator, api, body } = await connectable({ switches: { [name]: value } });

  const { id } = await api.sources.create(body);
  await api.sources.update(id, { source_config: body.source_config });
  const check = await api.sources.check(id);
  const listed = await all(api.sources.list({ workspaceId: body.workspace_id }));
  await api.sources.delete(id);

  expect([check.status, listed.map((item) => item.id)]).toEqual(["succeeded", [id]]);
  expect(emulator.sources.list()).toEqual([]);
});
