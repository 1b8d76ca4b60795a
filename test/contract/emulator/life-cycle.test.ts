import { SWITCHES } from "../../../src/emulator";
import { start } from "../../support/emulator/emulated-api";
import { CRM, LAKE } from "../../support/emulator/creations";

/** Each switch alone at each of its values, but for lists that no client can read, and servers without tags. */
const SETTINGS = Object.entries(SWITCHES)
  .flatMap(([name, { values }]) => values.map((value) => ({ name, value })))
  .filter(({ name, value }) => !["listShape=array", "era=2026-11", "tags=absent"].includes(`${name}=${value}`));

test.each(SETTINGS)("a whole life goes well with $name=$value", async ({ name, value }) => {
  const { emulator, api } = await start({ switches: { [name]: value } });

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
