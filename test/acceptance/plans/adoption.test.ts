import { actions, getChange } from "../../support/terraform/plan-document";
import { writesOf } from "../../support/emulator/recorded-requests";
import { createWorkingDirectory, disposeWorkingDirectories } from "../../support/terraform/working-directory";
import { POSTGRES, S3 } from "../../support/specs/connector-ids";

afterEach(disposeWorkingDirectories);

const UNKNOWN_CONNECTOR = "0a0a0a0a-0000-4000-8000-000000000001";

test("configuration that Terraform generates for odd objects plans to nothing", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  const { sourceTemplates, connectionTemplates, templateTags } = terraform.airbyte;
  const sources = [
    sourceTemplates.add({ name: "Plain", source_definition_id: POSTGRES }),
    sourceTemplates.add({
      name: "Unknown connector",
      source_definition_id: UNKNOWN_CONNECTOR,
      partial_default_config: { a: { b: [1, "x"] } },
    }),
    sourceTemplates.add({ name: 'Quotes " and ${braces}', source_definition_id: POSTGRES, tags: ["pro"] }),
    sourceTemplates.add({
      name: "Customised",
      source_definition_id: POSTGRES,
      customization: { stream_selection_mode: "whitelist", stream_whitelist: ["orders"] },
    }),
  ];
  const connections = [
    connectionTemplates.add({
      destination_name: "lake",
      destination_definition_id: S3,
      destination_config: { s3_bucket_name: "b" },
    }),
    connectionTemplates.add({
      destination_name: "weekly",
      destination_definition_id: S3,
      destination_config: {},
      cron_expression: "0 0 12 ? * 2",
    }),
    connectionTemplates.add({ data_hosting_type: "airbyte_hosted", cron_expression: null }),
  ];
  const tags = [templateTags.add({ name: "pro" })];
  const imports = [
    ...sources.map(({ id }, n) => toImport("source_template", n, id)),
    ...connections.map(({ id }, n) => toImport("connection_template", n, id)),
    ...tags.map(({ id }, n) => toImport("template_tag", n, id)),
  ];
  terraform.write(imports.join("\n"));

  const generated = await terraform.run("plan", "-generate-config-out=generated.tf", "-input=false");
  const plan = await terraform.plan();
  await terraform.apply();

  expect(generated).toMatchObject({ code: 0 });
  expect(actions(plan)).toEqual({});
  expect(plan.resource_changes).toHaveLength(imports.length);
});

test("an object of another organization, or of none, is an error that says so", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(toImport("source_template", 0, "00000000-0000-4000-8000-00000000dead"));

  const { code, stderr } = await terraform.run("plan", "-generate-config-out=generated.tf");

  expect(code).toBe(1);
  expect(stderr.replaceAll(/\s+/g, " ")).toMatch(/There is no source template "00000000-0000-4000-8000-00000000dead"/);
});

test.each<[string, string]>([["terraform_data", 'resource "terraform_data" "crm" { input = { id = "ID" } }']])(
  "an object that %s stood for is taken over without being touched",
  async (from, before) => {
    const terraform = await createWorkingDirectory({ warm: true });
    const stored = terraform.airbyte.sourceTemplates.add({ name: "CRM", source_definition_id: POSTGRES });
    terraform.write(before.replace("ID", stored.id));
    await terraform.apply();
    terraform.write(`
    moved {
      from = ${from}.crm
      to   = airbyteembedded_source_template.crm
    }
    resource "airbyteembedded_source_template" "crm" {
      name                = "CRM"
      actor_definition_id = "${POSTGRES}"
    }`);

    const plan = await terraform.plan();
    await terraform.apply();

    expect(getChange(plan, "airbyteembedded_source_template.crm")).toMatchObject({ actions: ["no-op"] });
    expect((await terraform.state()).get("airbyteembedded_source_template.crm")).toMatchObject({ id: stored.id });
    expect(terraform.airbyte.sourceTemplates.list()).toEqual([stored]);
  },
);

test("what was set aside by the server at import is no change, and a setting of the user's is", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  const stored = terraform.airbyte.sourceTemplates.add({
    name: "CRM",
    source_definition_id: POSTGRES,
    partial_default_config: { port: 5432, num_workers: 4 },
  });
  const program = (config: string) => `resource "airbyteembedded_source_template" "x0" {
    name                   = "CRM"
    actor_definition_id    = "${POSTGRES}"
    partial_default_config = ${config}
  }`;
  terraform.write(toImport("source_template", 0, stored.id) + program("{ port = 5432 }"));
  expect(actions(await terraform.plan())).toEqual({});
  await terraform.apply();
  terraform.write(program("{ port = 6000 }"));

  expect(actions(await terraform.plan())).toEqual({ "airbyteembedded_source_template.x0": ["update"] });
  await terraform.apply();
});

function toImport(type: string, n: number, id: string): string {
  return `import {
    to = airbyteembedded_${type}.x${n}
    id = "${id}"
  }
  `;
}

test("an object that terraform_data knew the ID of moves over without being touched", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  const { id } = terraform.airbyte.sourceTemplates.add({ name: "CRM", source_definition_id: POSTGRES });
  terraform.write(`resource "terraform_data" "crm" {\n  input = "${id}"\n}`);
  await terraform.init();
  await terraform.apply();
  terraform.write(`
    resource "airbyteembedded_source_template" "crm" {
      name                = "CRM"
      actor_definition_id = "${POSTGRES}"
    }
    moved {
      from = terraform_data.crm
      to   = airbyteembedded_source_template.crm
    }`);
  const before = terraform.airbyte.requests.length;

  const plan = await terraform.plan();
  await terraform.apply();

  expect(actions(plan)).toEqual({});
  expect(writesOf(terraform.airbyte.requests.slice(before))).toEqual([]);
  expect((await terraform.state()).get("airbyteembedded_source_template.crm")).toMatchObject({ id, name: "CRM" });
});
