import { actions, getChange } from "../../support/terraform/plan-document";
import { writesOf } from "../../support/emulator/recorded-requests";
import { ADDRESS, template, WHITELIST, type Given } from "../../support/terraform/source-template-program";
import { createWorkingDirectory, disposeWorkingDirectories } from "../../support/terraform/working-directory";
import { POSTGRES, STRIPE } from "../../support/specs/connector-ids";

afterEach(disposeWorkingDirectories);

test("a template lives from creation to destruction", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(template({ config: '{ port = 5432, ssl_mode = { mode = "require" } }', tags: '["pro", "free"]' }));
  await terraform.apply();

  expect(terraform.airbyte.sourceTemplates.list()).toMatchObject([
    {
      name: "Database",
      source_definition_id: POSTGRES,
      partial_default_config: { port: 5432, ssl_mode: { mode: "require" } },
      tags: expect.arrayContaining(["free", "pro"]),
    },
  ]);

  await terraform.destroy();

  expect(terraform.airbyte.sourceTemplates.list()).toEqual([]);
});

test("a template without a name takes the connector's", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(`resource "airbyteembedded_source_template" "db" { actor_definition_id = "${POSTGRES}" }`);

  await terraform.apply();

  const [stored] = terraform.airbyte.sourceTemplates.list();
  expect((await terraform.state()).get(ADDRESS)).toMatchObject({ name: stored!.name, tags: [] });
});

test.each<[string, Given, Given, readonly string[]]>([
  ["name", { name: "Database" }, { name: "Orders" }, ["PATCH"]],
  ["config", { config: "{ port = 5432 }" }, { config: '{ port = 5433, host = "db" }' }, ["PATCH"]],
  ["config, taken away", { config: "{ port = 5432 }" }, {}, ["PATCH"]],
  ["tags", { tags: '["free"]' }, { tags: '["pro"]' }, ["POST", "DELETE"]],
  ["mode", { more: 'mode = "DIRECT"' }, { more: 'mode = "MULTI"' }, ["PATCH"]],
  ["customization", {}, { more: WHITELIST }, ["PATCH"]],
  ["customization, taken away", { more: WHITELIST }, {}, ["PATCH"]],
  ["propagate_to_existing_sources", {}, { more: "propagate_to_existing_sources = true" }, []],
  ["deletion_protection", {}, { more: "deletion_protection = false" }, []],
  ["tags, all taken off", { tags: '["free", "pro"]' }, { tags: "[]" }, ["DELETE", "DELETE"]],
])("changing the %s alone sends just that, and keeps the template", async (_, before, after, methods) => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(template(before));
  await terraform.apply();
  const [{ id } = { id: "" }] = terraform.airbyte.sourceTemplates.list();
  terraform.write(template(after));

  const plan = await terraform.plan();
  const since = terraform.airbyte.requests.length;
  await terraform.apply();

  expect(actions(plan)).toEqual({ [ADDRESS]: ["update"] });
  expect(writesOf(terraform.airbyte.requests.slice(since)).map(({ method }) => method)).toEqual(methods);
  expect(terraform.airbyte.sourceTemplates.list()).toMatchObject([{ id }]);
});

test("tags that the program stops mentioning stay as they are", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(template({ tags: '["free"]' }));
  await terraform.apply();
  terraform.write(template({}));

  expect(actions(await terraform.plan())).toEqual({});
  expect(terraform.airbyte.sourceTemplates.list()).toMatchObject([{ tags: ["free"] }]);
});

test("another connector is another template", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(template({}));
  await terraform.apply();
  const [before] = terraform.airbyte.sourceTemplates.list();
  terraform.write(template({ connector: STRIPE }));

  const change = getChange(await terraform.plan(), ADDRESS);
  await terraform.apply();

  expect(change.actions).toEqual(["delete", "create"]);
  expect(change.replace_paths).toEqual([["actor_definition_id"]]);
  const [after] = terraform.airbyte.sourceTemplates.list();
  expect(after!.id).not.toBe(before!.id);
});

test("a setting changed in the web app is shown as that setting, and repaired", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(template({ config: '{ port = 5432, host = "db" }' }));
  await terraform.apply();
  const [{ id } = { id: "" }] = terraform.airbyte.sourceTemplates.list();
  terraform.airbyte.sourceTemplates.update(id, { partial_default_config: { host: "db", port: 6543 } });

  const { before, after } = getChange(await terraform.plan(), ADDRESS);
  await terraform.apply();

  expect(before!.partial_default_config).toEqual({ host: "db", port: 6543 });
  expect(after!.partial_default_config).toEqual({ host: "db", port: 5432 });
  expect(terraform.airbyte.sourceTemplates.get(id).partial_default_config).toEqual({ host: "db", port: 5432 });
});

test.each<[string, Record<string, unknown>]>([
  ["name", { name: "Renamed" }],
  ["tags", { tags: ["pro"] }],
  ["mode", { mode: "MULTI" }],
  ["customization", { customization: { stream_selection_mode: "all" } }],
])("a %s changed in the web app is shown, and repaired", async (attribute, edit) => {
  // Late-2025 servers know no modes.
  const terraform = await createWorkingDirectory({ warm: true, emulator: { switches: { era: "2026-05" } } });
  terraform.write(template({ tags: '["free"]', more: 'mode = "DIRECT"' }));
  await terraform.apply();
  const [declared] = terraform.airbyte.sourceTemplates.list();
  terraform.airbyte.sourceTemplates.update(declared!.id, edit);

  const { before } = getChange(await terraform.plan(), ADDRESS);
  await terraform.apply();

  expect(before).toMatchObject({ [attribute]: edit[attribute] });
  expect(terraform.airbyte.sourceTemplates.list()).toMatchObject([
    { name: "Database", tags: ["free"], mode: "DIRECT" },
  ]);
  expect(terraform.airbyte.sourceTemplates.list()[0]?.customization?.stream_selection_mode ?? "suggested").toBe(
    "suggested",
  );
});

test("a template deleted in the web app is planned for creation again", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(template({}));
  await terraform.apply();
  terraform.airbyte.sourceTemplates.removeAll();

  expect(actions(await terraform.plan())).toEqual({ [ADDRESS]: ["create"] });
  await terraform.apply();
});

test.each(["name", "id"] as const)("a template is imported by its %s, and the plan is empty", async (by) => {
  const terraform = await createWorkingDirectory({ warm: true });
  const stored = terraform.airbyte.sourceTemplates.add({
    name: "Database",
    source_definition_id: POSTGRES,
    partial_default_config: { port: 5432 },
  });
  terraform.write(`import {
    to = ${ADDRESS}
    id = "${stored[by]}"
  }
  resource "airbyteembedded_source_template" "db" {
    name                   = "Database"
    actor_definition_id    = "${POSTGRES}"
    partial_default_config = { port = 5432 }
  }`);

  const plan = await terraform.plan();
  await terraform.apply();

  expect(actions(plan)).toEqual({});
  expect(getChange(plan, ADDRESS).importing).toBeDefined();
});

test("a name that two templates share is no way to import one of them", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  for (const connector of [POSTGRES, STRIPE])
    terraform.airbyte.sourceTemplates.add({ name: "Database", source_definition_id: connector });
  terraform.write(template({}));

  await expect(terraform.import(ADDRESS, "Database")).rejects.toThrow(/2 source templates are named "Database"/);
});

test("when tagging fails after the creation, the template is kept in the state", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(template({ tags: '["free"]' }));
  terraform.airbyte.addFault({ method: "POST", path: /\/sources\/[^/]+\/tags?$/, status: 403, times: 1 });

  await expect(terraform.apply()).rejects.toThrow(/Cannot create source template "Database"/);

  const [stored] = terraform.airbyte.sourceTemplates.list();
  expect((await terraform.state()).get(ADDRESS)).toMatchObject({ id: stored!.id, tags: [] });
  await terraform.apply();
  expect(terraform.airbyte.sourceTemplates.list()).toMatchObject([{ name: "Database", tags: ["free"] }]);
});

test("numbers that JavaScript cannot hold arrive as they were written", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(template({ config: "{ account = 12345678901234567890, ratio = 0.1 }" }));

  await terraform.apply();

  expect(await terraform.show("state")).toMatch(/account += 12345678901234567890/);
});
