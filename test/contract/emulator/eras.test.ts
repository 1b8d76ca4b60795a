import type { Airbyte } from "../../../src/api";
import { all, start } from "../../support/emulator/emulated-api";
import { CRM, LAKE } from "../../support/emulator/creations";
import { post } from "../../support/api/raw-request";
import { S3 } from "../../support/specs/connector-ids";

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
