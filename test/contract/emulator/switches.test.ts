import type { Switches } from "../../../src/emulator";
import { all, start, thrownBy } from "../../support/emulator/emulated-api";
import { CRM, LAKE } from "../../support/emulator/creations";
import { post } from "../../support/api/raw-request";
import { STRIPE } from "../../support/specs/connector-ids";

test.each([
  ["masked", { s3_bucket_name: "raw", secret_access_key: "**********" }],
  ["verbatim", LAKE.destination_config],
  ["reference", { s3_bucket_name: "raw", secret_access_key: { _secret: "airbyte_emulator_secret_access_key_v1" } }],
  ["omitted", { s3_bucket_name: "raw" }],
] as const)("secrets come back %s in every answer", async (secretsOnRead, shown) => {
  const { api } = await start({ switches: { secretsOnRead } });

  const created = await api.connectionTemplates.create(LAKE);
  const updated = await api.connectionTemplates.update(created.id, { destination_name: "x" });
  const [listed] = await all(api.connectionTemplates.list());

  for (const answer of [created, updated, listed]) expect(answer?.destination_config).toEqual(shown);
});

test("a mask written back replaces the secret, or keeps it where objects are merged", async () => {
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

test.each(["409", "400", "422"] as const)("a name in use is recognised by its words, be it a %s", async (status) => {
  for (const errorShape of ["envelope", "detail"] as const) {
    const { api } = await start({ switches: { duplicateStatus: status, errorShape } });
    await api.sourceTemplates.create(CRM);
    await api.templateTags.create("pro");

    for (const again of [api.sourceTemplates.create(CRM), api.templateTags.create("pro")]) {
      expect(await thrownBy(again)).toMatchObject({ kind: "already-exists", status: Number(status) });
    }
  }
});

test("a schedule comes back with its zone, and null clears it or not", async () => {
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

test("what is no Quartz is refused at its field where schedules are checked", async () => {
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
