import { actions } from "../../support/terraform/plan-document";
import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  type WorkingDirectory,
} from "../../support/terraform/working-directory";
import { POSTGRES, STRIPE } from "../../support/specs/connector-ids";

afterEach(disposeWorkingDirectories);

const TAG = 'resource "airbyteembedded_template_tag" "pro" { name = "pro" }\n';
const SOURCE = (attributes = "", connector = POSTGRES) => `
  resource "airbyteembedded_source_template" "db" {
    name                = "Database"
    actor_definition_id = "${connector}"
    ${attributes}
  }`;

test("a protected template is neither destroyed nor replaced, and the plan says so", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
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
  const terraform = await createWorkingDirectory({ warm: true, env: { AIRBYTE_DELETION_PROTECTION: "true" } });
  terraform.write(SOURCE());
  await terraform.apply();

  await expect(terraform.destroy()).rejects.toThrow(/The provider's deletion_protection/);
});

test("deleting a tag that templates carry names them, and is refused unless forced", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
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
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(TAG + SOURCE("tags = [airbyteembedded_template_tag.pro.name]"));
  await terraform.apply();

  await terraform.destroy();

  expect(terraform.airbyte.templateTags.list()).toEqual([]);
});

test("settings that reach existing sources warn of them, without a number where the API has none", async () => {
  const terraform = await createWorkingDirectory({ warm: true, emulator: { switches: { internal: "absent" } } });
  terraform.write(SOURCE("propagate_to_existing_sources = true"));
  await terraform.apply();
  terraform.write(SOURCE("propagate_to_existing_sources = true\npartial_default_config = { port = 1 }"));

  const { warnings } = await terraform.plan();

  expect(warnings).toMatchObject([
    { summary: "Existing sources will change", detail: expect.stringMatching(/does not report how many sources/) },
  ]);
});

test("plans say how many customers have connected a connector, asking once for each", async () => {
  const terraform = await createWorkingDirectory({ warm: true, emulator: { switches: { internal: "served" } } });
  const mail = SOURCE("propagate_to_existing_sources = true").replace('"db"', '"mail"').replace('"Database"', '"Mail"');
  terraform.write(TAG + SOURCE("tags = [airbyteembedded_template_tag.pro.name]") + mail);
  await terraform.apply();
  const [{ id } = { id: "" }] = terraform.airbyte.sourceTemplates.list();
  for (let count = 0; count < 41; count += 1) terraform.airbyte.sources.add({ source_template_id: id });
  const askedBefore = countsAsked(terraform);

  terraform.write(TAG + SOURCE("tags = []") + mail.replace("= true", "= true\npartial_default_config = { port = 1 }"));
  const changed = await terraform.plan();
  const asked = countsAsked(terraform) - askedBefore;
  await terraform.apply();
  terraform.write(TAG + mail.replace("= true", "= true\npartial_default_config = { port = 1 }"));
  const removed = await terraform.plan();

  const counted = expect.stringContaining(
    "41 customers have connected this connector, through this template or another: Airbyte counts by connector, not by template.",
  ) as unknown;
  expect(changed.warnings).toHaveLength(2);
  for (const warning of [...changed.warnings, ...removed.warnings]) expect(warning.detail).toEqual(counted);
  expect(removed.warnings).toMatchObject([{ summary: 'Customers lose "Database"' }]);
  expect(asked).toBe(1);
});

test("a template that loses a tag, or goes away, warns of the customers it was offered to", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(TAG + SOURCE("tags = [airbyteembedded_template_tag.pro.name]"));
  await terraform.apply();
  terraform.write(TAG + SOURCE("tags = []"));
  const untagged = await terraform.plan();
  terraform.write(TAG);
  const removed = await terraform.plan();

  expect(untagged.warnings).toMatchObject([
    { summary: '"Database" loses a tag', detail: expect.stringContaining('"pro"') },
  ]);
  expect(removed.warnings).toMatchObject([{ summary: 'Customers lose "Database"' }]);
  expect(actions(removed)).toEqual({ "airbyteembedded_source_template.db": ["delete"] });
});

test("a template of Airbyte's own cannot be imported, and the error says what can be done", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  const global = terraform.airbyte.sourceTemplates.add({ name: "GitHub", organization_id: null });
  terraform.write(SOURCE());

  await expect(terraform.import("airbyteembedded_source_template.db", global.id)).rejects.toThrow(
    /belongs to Airbyte[\s\S]*original_source_template_id/,
  );
});

test("a copy of a template of Airbyte's own is managed like any other", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
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

function countsAsked({ airbyte }: WorkingDirectory): number {
  return airbyte.requests.filter(({ path }) => path.endsWith("/credentials")).length;
}
