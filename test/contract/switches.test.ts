import type { Airbyte } from "../../src/api";
import { SWITCHES, type Switches } from "../../src/emulator";
import { all, POSTGRES, start, STRIPE, thrownBy } from "./bench";

const S3 = "4816b78f-1489-44c1-9060-4b19d5fa9362";
const LAKE = {
  destination_name: "lake",
  destination_definition_id: S3,
  destination_config: { s3_bucket_name: "raw", secret_access_key: "hunter2" },
};
const CRM = { actor_definition_id: POSTGRES, name: "CRM", partial_default_config: { port: 1, password: "hunter2" } };

/** Each switch alone at each of its values, but for lists that no client can read. */
const SETTINGS = Object.entries(SWITCHES).flatMap(([name, { values }]) =>
  values.filter((value) => value !== "array").map((value) => ({ name, value })),
);

test.each(SETTINGS)("a whole life goes well with $name=$value", async ({ name, value }) => {
  // A name and a value of the same switch.
  const { emulator, api } = await start({ switches: { [name]: value } as Partial<Switches> });

  const tag = await api.templateTags.create("pro");
  const source = await api.sourceTemplates.create(CRM);
  const connection = await api.connectionTemplates.create({ ...LAKE, cron_expression: "0 0 12 * * ?" });
  await api.sourceTemplates.setTags(source.id, [], ["pro"]);
  await api.sourceTemplates.attachTag(source.id, "pro");
  await api.connectionTemplates.setTags(connection.id, [], ["pro"]);
  await api.templateTags.rename("pro", "professional");
  await api.sourceTemplates.update(source.id, { partial_default_config: { port: 2, password: "hunter2" } });
  await api.connectionTemplates.update(connection.id, { destination_config: LAKE.destination_config });

  expect(await api.templateTags.read({ id: tag.id })).toMatchObject({ name: "professional" });
  expect(await api.sourceTemplates.readItem(source.id)).toMatchObject({ name: "CRM", tags: ["professional"] });
  expect(await api.sourceTemplates.get(source.id)).toMatchObject({ partial_default_config: { port: 2 } });
  expect(await api.connectionTemplates.read(connection.id)).toMatchObject({
    destination_config: { s3_bucket_name: "raw" },
    tags: ["professional"],
  });

  await api.connectionTemplates.detachTag(connection.id, "professional");
  await api.connectionTemplates.detachTag(connection.id, "professional");
  await api.sourceTemplates.delete(source.id);
  await api.connectionTemplates.delete(connection.id);
  await api.templateTags.delete("professional");

  expect(await api.sourceTemplates.find(source.id)).toBeNull();
  expect([emulator.templateTags.list(), emulator.connectionTemplates.list()]).toEqual([[], []]);
});

test.each([
  ["masked", { s3_bucket_name: "raw", secret_access_key: "**********" }],
  ["verbatim", LAKE.destination_config],
  ["reference", { s3_bucket_name: "raw", secret_access_key: { _secret: "airbyte_emulator_secret_access_key_v1" } }],
  ["omitted", { s3_bucket_name: "raw" }],
] as const)("S01: secrets come back %s in every answer", async (secretsOnRead, shown) => {
  const { api } = await start({ switches: { secretsOnRead } });

  const created = await api.connectionTemplates.create(LAKE);
  const updated = await api.connectionTemplates.update(created.id, { destination_name: "x" });
  const [listed] = await all(api.connectionTemplates.list());

  for (const answer of [created, updated, listed]) expect(answer?.destination_config).toEqual(shown);
});

test("S13: a mask written back replaces the secret, or keeps it where objects are merged", async () => {
  const stored = async (patchObjects: Switches["patchObjects"]): Promise<unknown> => {
    const { emulator, api } = await start({ switches: { patchObjects } });
    const { id } = await api.connectionTemplates.create(LAKE);
    await api.connectionTemplates.update(id, { destination_config: { secret_access_key: "**********", extra: 1 } });
    return emulator.connectionTemplates.get(id).destination_config;
  };

  expect(await stored("replace")).toEqual({ secret_access_key: "**********", extra: 1 });
  expect(await stored("merge")).toEqual({ ...LAKE.destination_config, extra: 1 });
});

test("customization is merged where objects are", async () => {
  const { api } = await start({ switches: { patchObjects: "merge" } });
  const customization = { stream_selection_mode: "whitelist" as const, stream_whitelist: ["a"] };
  const { id } = await api.sourceTemplates.create({ ...CRM, customization });

  const changed = await api.sourceTemplates.update(id, { ...CRM, customization: { stream_mappers: {} } });

  expect(changed.customization).toMatchObject({ ...customization, stream_mappers: {} });
});

test.each(["409", "400", "422"] as const)(
  "S21: a name in use is recognised by its words, be it a %s",
  async (status) => {
    for (const errorShape of ["envelope", "detail"] as const) {
      const { api } = await start({ switches: { duplicateStatus: status, errorShape } });
      await api.sourceTemplates.create(CRM);
      await api.templateTags.create("pro");

      for (const again of [api.sourceTemplates.create(CRM), api.templateTags.create("pro")]) {
        expect(await thrownBy(again)).toMatchObject({ kind: "already-exists", status: Number(status) });
      }
    }
  },
);

test("S04: a schedule comes back with its zone, and null clears it or not", async () => {
  const { emulator, api } = await start({ switches: { cronStored: "with-zone" } });
  const { id, cron_expression } = await api.connectionTemplates.create({ ...LAKE, cron_expression: "0 0 12 * * ?" });

  emulator.setSwitches({ patchNull: "ignore" });
  const kept = await api.connectionTemplates.update(id, { cron_expression: null });
  emulator.setSwitches({ patchNull: "clear" });
  const cleared = await api.connectionTemplates.update(id, { cron_expression: null });

  expect([cron_expression, kept.cron_expression, cleared.cron_expression]).toEqual([
    "0 0 12 * * ? UTC",
    "0 0 12 * * ? UTC",
    null,
  ]);
});

test("S05: what is no Quartz is refused at its field where schedules are checked", async () => {
  const { api } = await start({ switches: { cronValidation: "lenient" } });

  const error = await thrownBy(api.connectionTemplates.create({ ...LAKE, cron_expression: "cron(0 4 * * * ?)" }));

  expect(error).toMatchObject({ status: 422, fields: ["cron_expression"] });
});

test("a server may make a tag that is attached, or want it first", async () => {
  const { emulator, api } = await start({ switches: { attachUnknownTag: "created" } });
  const { id } = await api.connectionTemplates.create(LAKE);

  await api.connectionTemplates.attachTag(id, "new");
  emulator.setSwitches({ attachUnknownTag: "refused" });
  const error = await thrownBy(api.connectionTemplates.attachTag(id, "newer"));

  expect(emulator.templateTags.list().map(({ name }) => name)).toEqual(["new"]);
  expect(error).toMatchObject({ kind: "not-found" });
});

test("tags in a create body are attached only by a server that honours them", async () => {
  const tagsAfter = async (tagsOnCreate: Switches["tagsOnCreate"]): Promise<readonly string[]> => {
    const { emulator } = await start({ switches: { tagsOnCreate } });
    emulator.templateTags.add({ name: "pro" });
    await post(emulator, "/api/v1/integrations/templates/connections", { ...LAKE, tags: ["pro"] });
    await post(emulator, "/api/v1/integrations/templates/sources", { ...CRM, tags: ["pro"] });
    return [...emulator.connectionTemplates.list(), ...emulator.sourceTemplates.list()].flatMap(({ tags }) => tags);
  };

  expect(await tagsAfter("ignored")).toEqual([]);
  expect(await tagsAfter("honoured")).toEqual(["pro", "pro"]);
});

test.each(["403", "404"] as const)("changing a global template is a %s", async (globalWrite) => {
  const { emulator, api } = await start({ switches: { globalWrite, globalInList: "yes" } });
  const { id } = emulator.sourceTemplates.add({ source_definition_id: STRIPE, organization_id: null });

  expect(await thrownBy(api.sourceTemplates.update(id, { partial_default_config: {} }))).toMatchObject({
    status: Number(globalWrite),
  });
  expect(await api.sourceTemplates.readItem(id)).toMatchObject({ organization_id: null });
});

test("late 2025 has no mode, short items, and wants the config in every change", async () => {
  const { emulator, api } = await start({ switches: { era: "2025-10", timestamps: "absent" } });

  const created = await api.sourceTemplates.create({ ...CRM, mode: "DIRECT" });
  const [item] = await all(api.sourceTemplates.list());
  const bare = await post(emulator, `/api/v1/integrations/templates/sources/${created.id}`, { name: "x" }, "PATCH");
  const hosted = await api.connectionTemplates.create({ data_hosting_type: "airbyte_hosted" });

  expect(created).not.toHaveProperty("mode");
  expect(created).not.toHaveProperty("updated_at");
  expect(item).toMatchObject({ source_definition_id: null, name: "CRM" });
  expect(item).not.toHaveProperty("organization_id");
  expect(bare.status).toBe(422);
  expect(hosted).toMatchObject({ destination_definition_id: S3, sync_on_create: true });
  expect(await api.checkAccess()).toMatchObject({ organizationId: null });
});

test("keys that nobody set come back where the server adds them", async () => {
  const { api } = await start({ switches: { configDefaults: "added" } });

  expect((await api.connectionTemplates.create(LAKE)).destination_config).toHaveProperty("num_workers", 10);
  expect((await api.sourceTemplates.create(CRM)).partial_default_config).toHaveProperty("num_workers", 10);
});

test("every write of a template moves its time, and a tag's life moves the tag's only", async () => {
  const { emulator, api } = await start();
  emulator.templateTags.add({ name: "pro" });
  const { id } = await api.connectionTemplates.create(LAKE);
  const times: string[] = [];
  const step = async (work: (api: Airbyte) => Promise<unknown>): Promise<void> => {
    await work(api);
    times.push(emulator.connectionTemplates.get(id).updated_at);
  };

  await step(({ connectionTemplates }) => connectionTemplates.attachTag(id, "pro"));
  await step(({ connectionTemplates }) => connectionTemplates.update(id, { sync_on_create: false }));
  await step(({ connectionTemplates }) => connectionTemplates.detachTag(id, "pro"));
  await step(({ templateTags }) => templateTags.rename("pro", "x"));

  expect(new Set(times.slice(0, 3)).size).toBe(3);
  expect(times[3]).toBe(times[2]);
  const [tag] = emulator.templateTags.list();
  expect(tag?.updated_at).not.toBe(tag?.created_at);
});

/** A request as another client may send it. */
async function post(
  { url, clientId, clientSecret }: { url: string; clientId: string; clientSecret: string },
  path: string,
  body: object,
  method = "POST",
): Promise<Response> {
  const credentials = JSON.stringify({ client_id: clientId, client_secret: clientSecret });
  const answer = await fetch(`${url}/api/v1/account/applications/token`, { method: "POST", body: credentials });
  // The emulator's own answer, whose form other tests check.
  const { access_token } = (await answer.json()) as { access_token: string };
  return fetch(url + path, {
    method,
    headers: { Authorization: `Bearer ${access_token}` },
    body: JSON.stringify(body),
  });
}
