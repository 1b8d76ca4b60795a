import { actions } from "../support/plan";
import { createWorkspace, disposeWorkspaces } from "../support/workspace";

afterEach(disposeWorkspaces);

const POSTGRES = "decd338e-5647-4c0b-adf4-da0e75f5a750";
const STRIPE = "e094cb9a-26de-4645-8761-65c0c425d1de";
const TAG = 'resource "airbyteembedded_template_tag" "pro" { name = "pro" }\n';
const SOURCE = (attributes = "", connector = POSTGRES) => `
  resource "airbyteembedded_source_template" "db" {
    name                = "Database"
    actor_definition_id = "${connector}"
    ${attributes}
  }`;

test("a protected template is neither destroyed nor replaced, and the plan says so", async () => {
  const terraform = await createWorkspace({ warm: true });
  terraform.write(SOURCE("deletion_protection = true"));
  await terraform.apply();

  await expect(terraform.destroy()).rejects.toThrow(/Protected from deletion/);
  terraform.write(SOURCE("deletion_protection = true", STRIPE));
  await expect(terraform.plan()).rejects.toThrow(/Protected from replacement/);
  terraform.write(TAG);
  await expect(terraform.plan()).rejects.toThrow(/Protected from deletion/);

  terraform.write(SOURCE("deletion_protection = false"));
  await terraform.apply();
  await terraform.destroy();
  expect(terraform.airbyte.sourceTemplates.list()).toEqual([]);
});

test("the provider's default protects templates that do not say so themselves", async () => {
  const terraform = await createWorkspace({ env: { AIRBYTE_DELETION_PROTECTION: "true" } });
  terraform.write(SOURCE());
  await terraform.apply();

  await expect(terraform.destroy()).rejects.toThrow(/The provider's deletion_protection/);
});

test("S24: deleting a tag that templates carry names them, and is refused unless forced", async () => {
  const terraform = await createWorkspace({ warm: true });
  terraform.write(TAG);
  await terraform.apply();
  const unmanaged = terraform.airbyte.sourceTemplates.add({
    name: "By hand",
    source_definition_id: POSTGRES,
    tags: ["pro"],
  });
  terraform.write("");

  const { warnings } = await terraform.plan();
  await expect(terraform.apply()).rejects.toThrow(/still on source template "By hand"/);
  terraform.write(TAG.replace("{ name", "{\n force_destroy = true\n name").replace(" }", "\n}"));
  await terraform.apply();
  terraform.write("");
  await terraform.apply();

  expect(warnings).toMatchObject([{ detail: expect.stringContaining(unmanaged.id) }]);
  expect(terraform.airbyte.templateTags.list()).toEqual([]);
  expect(terraform.airbyte.sourceTemplates.get(unmanaged.id).tags).toEqual([]);
});

test("a tag and its templates are destroyed together without a word of refusal", async () => {
  const terraform = await createWorkspace({ warm: true });
  terraform.write(TAG + SOURCE("tags = [airbyteembedded_template_tag.pro.name]"));
  await terraform.apply();

  await terraform.destroy();

  expect(terraform.airbyte.templateTags.list()).toEqual([]);
});

test("S25: settings that reach existing sources warn of them", async () => {
  const terraform = await createWorkspace({ warm: true });
  terraform.write(SOURCE("propagate_to_existing_sources = true"));
  await terraform.apply();
  terraform.write(SOURCE("propagate_to_existing_sources = true\npartial_default_config = { port = 1 }"));

  const { warnings } = await terraform.plan();

  expect(warnings).toMatchObject([
    { summary: "Existing sources will change", detail: expect.stringMatching(/no count/) },
  ]);
});

test("a template that loses a tag, or goes away, warns of the customers it was offered to", async () => {
  const terraform = await createWorkspace({ warm: true });
  terraform.write(TAG + SOURCE("tags = [airbyteembedded_template_tag.pro.name]"));
  await terraform.apply();
  terraform.write(TAG + SOURCE("tags = []"));
  const untagged = await terraform.plan();
  terraform.write(TAG);
  const removed = await terraform.plan();

  expect(untagged.warnings).toMatchObject([
    { summary: '"Database" loses a tag', detail: expect.stringContaining('"pro"') },
  ]);
  expect(removed.warnings).toMatchObject([{ summary: '"Database" goes away for customers' }]);
  expect(actions(removed)).toEqual({ "airbyteembedded_source_template.db": ["delete"] });
});

test("a template of Airbyte's own cannot be imported, and the error says what can be done", async () => {
  const terraform = await createWorkspace({ warm: true });
  const global = terraform.airbyte.sourceTemplates.add({ name: "GitHub", organization_id: null });
  terraform.write(SOURCE());

  await expect(terraform.import("airbyteembedded_source_template.db", global.id)).rejects.toThrow(
    /belongs to Airbyte[\s\S]*original_source_template_id/,
  );
});

test("a copy of a template of Airbyte's own is managed like any other", async () => {
  const terraform = await createWorkspace({ warm: true });
  const global = terraform.airbyte.sourceTemplates.add({
    name: "Postgres",
    organization_id: null,
    source_definition_id: POSTGRES,
    partial_default_config: { port: 5432 },
  });
  const copy = (config: string) => `resource "airbyteembedded_source_template" "db" {
    name                        = "Ours"
    original_source_template_id = "${global.id}"
    partial_default_config      = ${config}
  }`;
  terraform.write(copy("{}"));
  await terraform.apply();
  terraform.write(copy("{ port = 6000 }"));
  await terraform.apply();

  const ours = terraform.airbyte.sourceTemplates.list().filter(({ organization_id }) => organization_id !== null);
  expect(ours).toMatchObject([
    { name: "Ours", source_definition_id: POSTGRES, partial_default_config: { port: 6000 } },
  ]);
  expect((await terraform.state()).get("airbyteembedded_source_template.db")).toMatchObject({
    actor_definition_id: POSTGRES,
  });
});
