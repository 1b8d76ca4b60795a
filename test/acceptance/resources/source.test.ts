import { actions, getChange } from "../../support/terraform/plan-document";
import { writesOf } from "../../support/emulator/recorded-requests";
import { createWorkingDirectory, disposeWorkingDirectories } from "../../support/terraform/working-directory";
import { POSTGRES } from "../../support/specs/connector-ids";

afterEach(disposeWorkingDirectories);

const ADDRESS = "airbyteembedded_source.db";
const SECRET = "Zq4-database-password";

const SURROUNDINGS = `
  resource "airbyteembedded_workspace" "acme" {
    name                = "acme"
    deletion_protection = false
  }
  resource "airbyteembedded_source_template" "db" {
    name                   = "Database"
    actor_definition_id    = "${POSTGRES}"
    partial_default_config = { port = 5432 }
  }`;

const SOURCE = (settings = "", host = "db.example.com") => `
  ${SURROUNDINGS}
  resource "airbyteembedded_source" "db" {
    workspace_id       = airbyteembedded_workspace.acme.id
    source_template_id = airbyteembedded_source_template.db.id
    name               = "Acme's database"
    source_config      = { host = "${host}", database = "shop", username = "reader" }
    source_secrets_wo  = { password = "${SECRET}" }
    ${settings}
  }`;

test("a source lives from creation to destruction, and its secret is nowhere but at Airbyte", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(SOURCE('selected_connection_template_tags = ["standard"]'));

  await terraform.apply();

  const [source] = terraform.airbyte.sources.list();
  const { id: workspace_id } = (await terraform.state()).get("airbyteembedded_workspace.acme");
  expect(source).toMatchObject({
    name: "Acme's database",
    workspace_id,
    source_config: { host: "db.example.com", password: SECRET },
    selected_connection_template_tags: ["standard"],
  });
  expect((await terraform.state()).get(ADDRESS)).toMatchObject({
    id: source!.id,
    source_secrets_wo: null,
    secrets_fingerprint: expect.stringMatching(/^s1:/),
  });
  expect(terraform.read("terraform.tfstate")).not.toContain(SECRET);

  await terraform.destroy();

  expect(terraform.airbyte.sources.list()).toEqual([]);
});

test("a changed setting is one request that carries the secrets, and a changed name one that does not", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(SOURCE());
  await terraform.apply();
  const [source] = terraform.airbyte.sources.list();

  terraform.write(SOURCE("", "db2.example.com"));
  await terraform.apply();
  const before = terraform.airbyte.requests.length;
  terraform.write(SOURCE("", "db2.example.com").replace("Acme's database", "Orders"));
  await terraform.apply();

  expect(terraform.airbyte.sources.find(source!.id)).toMatchObject({
    name: "Orders",
    source_config: { host: "db2.example.com", password: SECRET },
  });
  expect(writesOf(terraform.airbyte.requests.slice(before))).toMatchObject([{ method: "PUT", fields: ["name"] }]);
});

test("a setting changed in the web app is shown as that, and put back", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(SOURCE());
  await terraform.apply();
  const [source] = terraform.airbyte.sources.list();
  terraform.airbyte.sources.update(source!.id, {
    source_config: { ...source!.source_config, host: "elsewhere.example.com" },
  });

  const { before, after } = getChange(await terraform.plan(), ADDRESS);
  await terraform.apply();

  expect([before!.source_config, after!.source_config]).toMatchObject([
    { host: "elsewhere.example.com" },
    { host: "db.example.com" },
  ]);
  expect(terraform.airbyte.sources.find(source!.id)!.source_config).toMatchObject({
    host: "db.example.com",
    password: SECRET,
  });
});

test("a check that succeeds is silent, and one that fails is an error that keeps the source", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(SOURCE("check_connection = true"));
  await terraform.apply();
  const [source] = terraform.airbyte.sources.list();

  terraform.write(SOURCE("check_connection = true", "refused.invalid"));
  await expect(terraform.apply()).rejects.toThrow(/connection check did not succeed[\s\S]*its check failed/);

  expect(terraform.airbyte.sources.list()).toMatchObject([{ id: source!.id }]);
  terraform.write(SOURCE("check_connection = true"));
  await terraform.apply();
  expect(terraform.airbyte.sources.list()).toMatchObject([{ id: source!.id }]);
});

test("a failed check that quotes the secret is told without it", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  const message = `password authentication failed with "${SECRET}"`;
  terraform.airbyte.addFault({ path: /\/status$/, body: { status: "failed", error_message: message } });
  terraform.write(SOURCE("check_connection = true"));

  const error: unknown = await terraform.apply().catch((reason: unknown) => reason);

  expect(String(error)).toMatch(/its check failed: password authentication[\s\S]*\(hidden\)/);
  expect(String(error)).not.toContain(SECRET);
});

test("other tags of connection templates are another source", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(SOURCE('selected_connection_template_tags = ["standard"]'));
  await terraform.apply();

  terraform.write(SOURCE('selected_connection_template_tags = ["fast"]'));
  const plan = await terraform.plan();

  expect(actions(plan)).toEqual({ [ADDRESS]: ["delete", "create"] });
  expect(getChange(plan, ADDRESS).replace_paths).toEqual([["selected_connection_template_tags"]]);
  terraform.write(SOURCE('selected_connection_template_tags = ["standard"]'));
  await terraform.expectEmptyPlan();
});

test.each(["workspace and id", "id alone"])("a source is imported by %s, and the plan leaves it alone", async (by) => {
  const terraform = await createWorkingDirectory({ warm: true });
  const workspace = terraform.airbyte.workspaces.add({ name: "acme" });
  const template = terraform.airbyte.sourceTemplates.add({ name: "Database", source_definition_id: POSTGRES });
  const source = terraform.airbyte.sources.add({
    name: "Orders",
    workspace_id: workspace.id,
    source_template_id: template.id,
    source_config: { host: "db.example.com" },
  });
  terraform.write(`import {
      to = ${ADDRESS}
      id = "${by === "id alone" ? source.id : `${workspace.id}/${source.id}`}"
    }
    resource "airbyteembedded_source" "db" {
      workspace_id       = "${workspace.id}"
      source_template_id = "${template.id}"
      source_config      = { host = "db.example.com" }
    }
    data "airbyteembedded_sources" "all" { workspace_id = "${workspace.id}" }
    output "names" { value = data.airbyteembedded_sources.all.sources[*].name }`);

  const plan = await terraform.plan();
  await terraform.apply();

  expect(actions(plan)).toEqual({});
  expect((await terraform.state()).outputs).toEqual({ names: ["Orders"] });
});
