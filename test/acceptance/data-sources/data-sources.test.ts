import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  type WorkingDirectory,
} from "../../support/terraform/working-directory";
import { POSTGRES, S3 } from "../../support/specs/connector-ids";

afterEach(disposeWorkingDirectories);

/** Value of an output in an organization with two tiers. */
async function evaluate(hcl: string, output: string): Promise<unknown> {
  const terraform = await createWorkingDirectory({ warm: true, emulator: { switches: { globalInList: "no" } } });
  fill(terraform);
  terraform.write(`${hcl}\noutput "it" { value = ${output} }`);
  await terraform.apply();
  return (await terraform.state()).outputs.it;
}

function fill({ airbyte }: WorkingDirectory): void {
  for (const name of ["free", "pro", "beta"]) airbyte.templateTags.add({ name });
  const sources = [
    { name: "CRM", tags: ["free", "pro"], partial_default_config: { start_date: "2025-01-01" } },
    { name: "Database", tags: ["pro"], partial_default_config: { port: 5432, password: "never-to-be-seen" } },
    { name: "Preview", tags: ["pro", "beta"], partial_default_config: {} },
  ];
  for (const source of sources) airbyte.sourceTemplates.add({ source_definition_id: POSTGRES, ...source });
  airbyte.sourceTemplates.add({ name: "GitHub", organization_id: null });
  airbyte.connectionTemplates.add({
    destination_name: "lake",
    destination_definition_id: S3,
    destination_config: { s3_bucket_name: "b", secret_access_key: "never-to-be-seen" },
    cron_expression: "0 0 12 * * ?",
    tags: ["pro"],
  });
  airbyte.connectionTemplates.add({
    destination_name: "archive",
    destination_definition_id: S3,
    destination_config: {},
  });
}

test.each<[string, string, unknown]>([
  ["all source templates", "", ["CRM", "Database", "Preview"]],
  ["those with any of two tags", 'tags = ["free", "beta"]', ["CRM", "Preview"]],
  ["those with all of two tags", 'tags = ["pro", "beta"]\ntags_mode = "all"', ["Preview"]],
  ["Airbyte's own too", "include_global = true", ["CRM", "Database", "GitHub", "Preview"]],
])("source_templates lists %s", async (_, args, names) => {
  const hcl = `data "airbyteembedded_source_templates" "it" {\n${args}\n}`;

  expect(await evaluate(hcl, "data.airbyteembedded_source_templates.it.templates[*].name")).toEqual(names);
});

test("source_template finds one by name, and shows its settings without secrets", async () => {
  const found = await evaluate(
    'data "airbyteembedded_source_template" "it" { name = "Database" }',
    "data.airbyteembedded_source_template.it",
  );

  expect(found).toMatchObject({
    name: "Database",
    actor_definition_id: POSTGRES,
    tags: ["pro"],
    partial_default_config: { port: 5432 },
  });
  expect(JSON.stringify(found)).not.toContain("never-to-be-seen");
});

test("source_template says what it could not find, at the attribute", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write('data "airbyteembedded_source_template" "it" { name = "Nothing" }');

  await expect(terraform.plan()).rejects.toThrow(/There is no source template "Nothing"/);
});

test.each([
  ["neither ID nor name", "", /No template[^]*Give id or name\./],
  ["both", 'id = "9418d510-6a41-4329-b68d-3e133b8265b8"\nname = "Database"', /Several templates[^]*not both\./],
])("source_template with %s is an error before anything is read", async (_, args, message) => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(`data "airbyteembedded_source_template" "it" {\n${args}\n}`);

  await expect(terraform.plan()).rejects.toThrow(message);
});

test("connection_templates lists by tag", async () => {
  const hcl = 'data "airbyteembedded_connection_templates" "it" { tags = ["pro"] }';

  expect(await evaluate(hcl, "data.airbyteembedded_connection_templates.it.templates")).toMatchObject([
    { destination_name: "lake", cron_expression: expect.stringMatching(/^0 0 12 \* \* \?/), tags: ["pro"] },
  ]);
});

test("connection_template shows one without its secrets", async () => {
  const found = await evaluate(
    `data "airbyteembedded_connection_templates" "all" { tags = ["pro"] }
     data "airbyteembedded_connection_template" "it" { id = tolist(data.airbyteembedded_connection_templates.all.ids)[0] }`,
    "data.airbyteembedded_connection_template.it",
  );

  expect(found).toMatchObject({ destination_name: "lake", destination_config: { s3_bucket_name: "b" } });
  expect(JSON.stringify(found)).not.toContain("never-to-be-seen");
});

test("visible_templates is what a token with these tags would offer", async () => {
  const hcl = `data "airbyteembedded_visible_templates" "it" {
    source_template_tags          = ["pro", "beta"]
    source_template_tags_mode     = "all"
    connection_template_tags      = ["pro"]
  }`;
  const names =
    "[data.airbyteembedded_visible_templates.it.source_templates[*].name, data.airbyteembedded_visible_templates.it.connection_templates[*].destination_name]";

  expect(await evaluate(hcl, names)).toEqual([["Preview"], ["lake"]]);
});
