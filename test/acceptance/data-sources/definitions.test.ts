import { createWorkingDirectory, disposeWorkingDirectories } from "../../support/terraform/working-directory";
import { POSTGRES, S3 } from "../../support/specs/connector-ids";

afterEach(disposeWorkingDirectories);

const SLACK = "c2281cee-86f9-4a86-bb48-d23286b4c7bd";

/** Value of an output. */
async function evaluate(hcl: string, output: string): Promise<unknown> {
  const terraform = await createWorkingDirectory({ warm: true, emulator: { switches: { era: "2026-05" } } });
  terraform.write(`${hcl}\noutput "it" { value = ${output} }`);
  await terraform.apply();
  return (await terraform.state()).outputs.it;
}

test("source_definitions lists connectors by a part of their name, in order", async () => {
  const hcl = 'data "airbyteembedded_source_definitions" "it" { name = "S" }';

  const found = await evaluate(hcl, "data.airbyteembedded_source_definitions.it.definitions");

  expect(found).toContainEqual({
    id: SLACK,
    name: "Slack",
    icon: expect.stringContaining("source-slack"),
    docker_repository: "airbyte/source-slack",
    support_level: "certified",
  });
  // The line above shows that it is a list of objects with names.
  const names = (found as readonly { readonly name: string }[]).map(({ name }) => name);
  expect(names).toEqual([...names].sort());
  expect(names).not.toContain("Jira");
});

test("destination_definitions lists connectors, and finds IDs", async () => {
  const hcl = 'data "airbyteembedded_destination_definitions" "it" { name = "s3" }';

  const found = await evaluate(hcl, "data.airbyteembedded_destination_definitions.it");

  expect(found).toMatchObject({ ids: expect.arrayContaining([S3]) });
  expect(found).toHaveProperty("definitions.0.name", "S3");
  expect(found).toHaveProperty("definitions.1.name", "S3 Data Lake");
});

test("source_definition finds one by its exact name, with a spec that can be decoded", async () => {
  const found = await evaluate(
    'data "airbyteembedded_source_definition" "it" { name = "Postgres" }',
    `[data.airbyteembedded_source_definition.it.id,
      jsondecode(data.airbyteembedded_source_definition.it.spec).required,
      jsondecode(data.airbyteembedded_source_definition.it.spec).properties.password.airbyte_secret]`,
  );

  expect(found).toEqual([POSTGRES, ["host", "port", "database", "username"], true]);
});

test("source_definition finds one by its ID, however it is written, and a spec may be missing", async () => {
  const found = await evaluate(
    `data "airbyteembedded_source_definition" "it" { id = "${SLACK.toUpperCase()}" }`,
    "data.airbyteembedded_source_definition.it",
  );

  expect(found).toMatchObject({ name: "Slack", spec: null, docker_repository: "airbyte/source-slack" });
});

test("a template takes the connector that a name finds", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(`
    data "airbyteembedded_destination_definition" "lake" { name = "S3" }
    resource "airbyteembedded_connection_template" "lake" {
      destination_name          = "lake"
      destination_definition_id = data.airbyteembedded_destination_definition.lake.id
      destination_config        = { s3_bucket_name = "raw" }
    }`);

  await terraform.apply();

  expect(terraform.airbyte.connectionTemplates.list()).toMatchObject([{ destination_definition_id: S3 }]);
});

test.each([
  ["a name in other letters", 'name = "postgres"', 'no source connector named "postgres". Did you mean "Postgres"?'],
  ["an ID of nobody", `id = "${S3}"`, `no source connector with the ID "${S3}"`],
  ["a name where an ID belongs", 'id = "Postgres"', "It must be a UUID"],
  ["neither", "", "Give the connector's id or its name."],
  ["both", `id = "${POSTGRES}"\nname = "Postgres"`, "Set either the connector's id or its name, but not both."],
])("source_definition is told what it cannot find: %s", async (_, args, reason) => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(`data "airbyteembedded_source_definition" "it" {\n${args}\n}`);

  await expect(terraform.plan()).rejects.toThrow(reason);
});
