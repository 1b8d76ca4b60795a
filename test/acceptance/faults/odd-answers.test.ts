import { createWorkingDirectory, disposeWorkingDirectories } from "../../support/terraform/working-directory";
import { POSTGRES } from "../../support/specs/connector-ids";

afterEach(disposeWorkingDirectories);

const OTHER = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

const toProgram = ({ template, workspace }: { template: string; workspace: string }): string => `
  resource "airbyteembedded_template_tag" "pro" {
    name = "pro"
    lifecycle { create_before_destroy = true }
  }
  resource "airbyteembedded_source_template" "db" {
    name                = "${template}"
    actor_definition_id = "${POSTGRES}"
    tags                = [airbyteembedded_template_tag.pro.name]
  }
  resource "airbyteembedded_workspace" "acme" {
    name                = "${workspace}"
    deletion_protection = false
  }`;

const PROGRAM = toProgram({ template: "Database", workspace: "acme" });

const THEIRS = {
  id: OTHER,
  name: "theirs",
  status: "active",
  source_definition_id: POSTGRES,
  user_config_spec: {},
  partial_default_config: {},
};

test.each([
  ["GET", /\/templates\/sources\/./],
  ["GET", /\/workspaces\/./],
  ["PATCH", /\/templates\/sources\/./],
  ["PUT", /\/workspaces\/./],
])("a %s of %s that is answered with somebody else's object leaves the state with one's own", async (method, path) => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(PROGRAM);
  await terraform.apply();
  const ids = async () => (await terraform.state()).objects.map(({ address, values }) => [address, values.id]);
  const before = await ids();
  terraform.write(toProgram({ template: "Databases", workspace: "acme corp" }));
  terraform.airbyte.addFault({ method, path, body: THEIRS });

  const failure = await terraform.run("apply", "-auto-approve");

  expect(failure.code).toBe(1);
  expect((failure.stdout + failure.stderr).replace(/[│\s]+/g, " ")).toContain("a different object than the one");
  terraform.airbyte.clearFaults();
  expect(await ids()).toEqual(before);
  await terraform.apply();
  expect(await ids()).toEqual(before);
});

test("a destroy that Airbyte only says it has done keeps the object in the state", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(PROGRAM);
  await terraform.apply();
  terraform.airbyte.addFault({ method: "DELETE", path: /\/templates\/sources\/[^/]+$/, body: {} });

  const failure = await terraform.run("destroy", "-auto-approve");

  expect(failure.code).toBe(1);
  expect((failure.stdout + failure.stderr).replace(/[│\s]+/g, " ")).toContain("the object to be deleted still exists");
  const left = (await terraform.state()).objects.map(({ address }) => address);
  expect(left).toContain("airbyteembedded_source_template.db");
  terraform.airbyte.clearFaults();
  await terraform.run("destroy", "-auto-approve");
  expect(terraform.airbyte.sourceTemplates.list()).toEqual([]);
});

test("words that this provider does not know are shown as the server says them, and cause no change", async () => {
  const terraform = await createWorkingDirectory({ warm: true, emulator: { switches: { era: "2026-05" } } });
  const { sourceTemplates, connectionTemplates, workspaces } = terraform.airbyte;
  // The emulator's own tables know no such words either.
  const theirs = connectionTemplates.add({ data_hosting_type: "customer_cloud" as never });
  terraform.write(`
    resource "airbyteembedded_source_template" "db" {
      name                = "Database"
      actor_definition_id = "${POSTGRES}"
    }
    resource "airbyteembedded_workspace" "acme" {
      name                = "acme"
      deletion_protection = false
    }
    data "airbyteembedded_connection_template" "theirs" { id = "${theirs.id}" }`);
  await terraform.apply();
  for (const { id } of sourceTemplates.list()) sourceTemplates.update(id, { mode: "STREAMING" });
  for (const { id, name } of workspaces.list())
    if (name === "acme") workspaces.update(id, { status: "suspended" as never });

  await terraform.apply();

  const state = await terraform.state();
  expect(state.get("airbyteembedded_source_template.db")).toMatchObject({ mode: "STREAMING" });
  expect(state.get("airbyteembedded_workspace.acme")).toMatchObject({ status: "suspended" });
  expect(state.get("data.airbyteembedded_connection_template.theirs")).toMatchObject({
    data_hosting_type: "customer_cloud",
  });
});
