import { actions } from "../../support/terraform/plan-document";
import { createWorkingDirectory, disposeWorkingDirectories } from "../../support/terraform/working-directory";
import { POSTGRES, S3 } from "../../support/specs/connector-ids";

afterEach(disposeWorkingDirectories);

const untagged = () => createWorkingDirectory({ warm: true, emulator: { switches: { era: "2026-11", tags: "era" } } });

const TEMPLATES = (attributes = "") => `
  resource "airbyteembedded_source_template" "db" {
    name                = "Database"
    actor_definition_id = "${POSTGRES}"
    ${attributes}
  }
  resource "airbyteembedded_connection_template" "lake" {
    destination_name          = "Lake"
    destination_definition_id = "${S3}"
    destination_config        = { s3_bucket_name = "raw" }
  }`;

const LOOKS = `
  data "airbyteembedded_template_tags" "all" {}
  data "airbyteembedded_source_templates" "pro" { tags = ["pro"] }
  data "airbyteembedded_visible_templates" "all" {}
  data "airbyteembedded_visible_templates" "pro" {
    source_template_tags     = ["pro"]
    connection_template_tags = ["pro"]
  }
  output "looks" {
    value = {
      names   = data.airbyteembedded_template_tags.all.names
      pro     = data.airbyteembedded_source_templates.pro.ids
      offered = [for look in [data.airbyteembedded_visible_templates.all, data.airbyteembedded_visible_templates.pro] :
        length(look.source_templates) + length(look.connection_templates)]
    }
  }`;

test("without template tags everything else works: templates, what looks at tags, and the warnings of plans", async () => {
  const terraform = await untagged();
  terraform.write(TEMPLATES("tags = []"));
  await terraform.apply();

  terraform.write(TEMPLATES("tags = []\npartial_default_config = { port = 1 }") + LOOKS);
  const { warnings } = await terraform.apply();
  const { outputs } = await terraform.state();
  terraform.write("");
  const removed = await terraform.plan();
  await terraform.apply();

  expect(warnings).toMatchObject([
    { summary: "This organization has no template tags", detail: expect.stringContaining("is empty") },
  ]);
  expect(outputs.looks).toEqual({ names: [], pro: [], offered: [2, 0] });
  expect(actions(removed)).toEqual({
    "airbyteembedded_connection_template.lake": ["delete"],
    "airbyteembedded_source_template.db": ["delete"],
  });
  expect(removed.warnings.map(({ summary }) => summary)).toEqual(
    expect.arrayContaining(['Customers lose "Database"', 'New sources lose "Lake"']),
  );
});

test.each([
  ["a tag", 'resource "airbyteembedded_template_tag" "pro" { name = "pro" }'],
  ["a template with a tag", TEMPLATES('tags = ["pro"]')],
  [
    "a binding",
    `resource "airbyteembedded_template_tag_binding" "pro" {
      template_kind = "source"
      template_id   = "${POSTGRES}"
      tag           = "pro"
    }`,
  ],
])("%s that is asked for without template tags is one error of the plan, in one sentence", async (_what, program) => {
  const terraform = await untagged();
  terraform.write(program);

  const { code, stderr } = await terraform.run("plan");

  expect(code).toBe(1);
  expect(stderr.match(/Error: .*/g)).toEqual(["Error: This organization has no template tags"]);
  expect(stderr.replace(/\s*│\s*|\s+/g, " ")).toContain(
    "Remove tags attributes, and the template_tag and template_tag_binding resources",
  );
});

test("tags that are known too late for the plan are refused before anything is made", async () => {
  const terraform = await untagged();
  terraform.write(`
    resource "terraform_data" "tier" { input = "pro" }
    ${TEMPLATES("tags = [terraform_data.tier.output]")}`);

  await expect(terraform.apply()).rejects.toThrow(/This organization has no template tags/);

  expect(terraform.airbyte.sourceTemplates.list()).toEqual([]);
});

test("a tag of the state does not read as gone when the organization loses its tags", async () => {
  const terraform = await createWorkingDirectory({ warm: true, emulator: { switches: { era: "2026-05" } } });
  terraform.write('resource "airbyteembedded_template_tag" "pro" { name = "pro" }');
  await terraform.apply();

  terraform.airbyte.setSwitches({ tags: "absent" });
  await expect(terraform.plan()).rejects.toThrow(
    /This organization has no template tags[\s\S]*To remove this one from the state, run: terraform state rm ADDRESS/,
  );
  terraform.write("");
  await expect(terraform.apply()).rejects.toThrow(/This organization has no template tags/);
  terraform.airbyte.setSwitches({ tags: "served" });
  await terraform.apply();

  expect(terraform.airbyte.templateTags.list()).toEqual([]);
});
