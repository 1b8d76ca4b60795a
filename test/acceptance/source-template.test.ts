import { actions, getChange } from "../support/plan";
import { writesOf } from "../support/requests";
import { createWorkspace, disposeWorkspaces } from "../support/workspace";

afterEach(disposeWorkspaces);

const ADDRESS = "airbyteembedded_source_template.db";
const POSTGRES = "decd338e-5647-4c0b-adf4-da0e75f5a750";
const STRIPE = "e094cb9a-26de-4645-8761-65c0c425d1de";

interface Given {
  readonly name?: string;
  readonly connector?: string;
  readonly config?: string;
  readonly tags?: string;
  /** More attributes, as they are written. */
  readonly more?: string;
}

const TAGS = `
  resource "airbyteembedded_template_tag" "all" {
    for_each = toset(["free", "pro"])
    name     = each.key
  }`;

const WHITELIST = `customization = {
  stream_selection_mode = "whitelist"
  stream_whitelist      = ["orders", "customers"]
}`;

function template({ name = "Database", connector = POSTGRES, config, tags, more = "" }: Given): string {
  return `
    resource "airbyteembedded_source_template" "db" {
      name                = "${name}"
      actor_definition_id = "${connector}"
      ${config === undefined ? "" : `partial_default_config = ${config}`}
      ${tags === undefined ? "" : `tags = ${tags}`}
      ${more}
      depends_on          = [airbyteembedded_template_tag.all]
    }${TAGS}`;
}

test("a template lives from creation to destruction", async () => {
  const terraform = await createWorkspace({ warm: true });
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
  const terraform = await createWorkspace({ warm: true });
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
  const terraform = await createWorkspace({ warm: true });
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
  const terraform = await createWorkspace({ warm: true });
  terraform.write(template({ tags: '["free"]' }));
  await terraform.apply();
  terraform.write(template({}));

  expect(actions(await terraform.plan())).toEqual({});
  expect(terraform.airbyte.sourceTemplates.list()).toMatchObject([{ tags: ["free"] }]);
});

test("another connector is another template", async () => {
  const terraform = await createWorkspace({ warm: true });
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
  const terraform = await createWorkspace({ warm: true });
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
  const terraform = await createWorkspace({ warm: true, emulator: { switches: { era: "2026-05" } } });
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
  const terraform = await createWorkspace({ warm: true });
  terraform.write(template({}));
  await terraform.apply();
  terraform.airbyte.sourceTemplates.removeAll();

  expect(actions(await terraform.plan())).toEqual({ [ADDRESS]: ["create"] });
  await terraform.apply();
});

test.each(["name", "id"] as const)("a template is imported by its %s, and the plan is empty", async (by) => {
  const terraform = await createWorkspace({ warm: true });
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
  const terraform = await createWorkspace({ warm: true });
  for (const connector of [POSTGRES, STRIPE])
    terraform.airbyte.sourceTemplates.add({ name: "Database", source_definition_id: connector });
  terraform.write(template({}));

  await expect(terraform.import(ADDRESS, "Database")).rejects.toThrow(/2 source templates are called "Database"/);
});

test("when tagging fails after the creation, the template is kept in the state", async () => {
  const terraform = await createWorkspace({ warm: true });
  terraform.write(template({ tags: '["free"]' }));
  terraform.airbyte.addFault({ method: "POST", path: /\/sources\/[^/]+\/tags?$/, status: 403, times: 1 });

  await expect(terraform.apply()).rejects.toThrow(/Cannot create source template "Database"/);

  const [stored] = terraform.airbyte.sourceTemplates.list();
  expect((await terraform.state()).get(ADDRESS)).toMatchObject({ id: stored!.id, tags: [] });
  await terraform.apply();
  expect(terraform.airbyte.sourceTemplates.list()).toMatchObject([{ name: "Database", tags: ["free"] }]);
});

test("numbers that JavaScript cannot hold arrive as they were written", async () => {
  const terraform = await createWorkspace({ warm: true });
  terraform.write(template({ config: "{ account = 12345678901234567890, ratio = 0.1 }" }));

  await terraform.apply();

  expect(await terraform.show("state")).toMatch(/account += 12345678901234567890/);
});

test("streams are customised: keys, cursors, and every kind of mapper", async () => {
  const terraform = await createWorkspace({ warm: true });
  const customised = `customization = {
    stream_customizations = { orders = { primary_key_fields = [["id"], ["shop", "id"]], cursor_field = ["updated_at"] } }
    stream_mappers = {
      orders = [
        { type = "hashing", mapper_configuration = { target_field = "email", method = "SHA256" } },
        { type = "field-renaming", mapper_configuration = { original_field_name = "a", new_field_name = "b" } },
        { type = "field-filtering", mapper_configuration = { target_field = "note" } },
        { type = "row-filtering", mapper_configuration = { conditions = { type = "equal", field_name = "region", comparison_value = "eu" } } },
        { type = "encryption", mapper_configuration = { target_field = "iban", public_key = "PEM" } },
      ]
    }
  }`;
  terraform.write(template({ more: customised }));
  await terraform.apply();

  expect(terraform.airbyte.sourceTemplates.list()[0]?.customization).toMatchObject({
    stream_customizations: { orders: { primary_key_fields: [["id"], ["shop", "id"]], cursor_field: ["updated_at"] } },
    stream_mappers: { orders: [{ type: "hashing" }, {}, {}, {}, { type: "encryption" }] },
  });
  terraform.write(template({ more: customised.replace("SHA256", "MD5") }));
  await terraform.apply();
  expect(terraform.airbyte.sourceTemplates.list()[0]?.customization?.stream_mappers).toMatchObject({
    orders: [{ mapper_configuration: { method: "MD5" } }, {}, {}, {}, {}],
  });
});

test.each<[string, string, RegExp]>([
  ["a whitelist without streams", 'stream_selection_mode = "whitelist"', /Empty whitelist/],
  ["streams without the mode", 'stream_whitelist = ["orders"]', /Whitelist without its mode/],
  [
    "a mapper of an unknown kind",
    'stream_mappers = { orders = [{ type = "shouting", mapper_configuration = {} }] }',
    /A mapper's type must be hashing/,
  ],
  [
    "a mapper with an unknown setting",
    'stream_mappers = { orders = [{ type = "field-filtering", mapper_configuration = { target_field = "a", colour = "red" } }] }',
    /colour/,
  ],
])("%s is an error before any request", async (_, inside, message) => {
  const terraform = await createWorkspace({ warm: true });
  terraform.write(template({ more: `customization = {\n${inside}\n}` }));

  await expect(terraform.plan()).rejects.toThrow(message);
});

test("S11: a setting under a name that does not exist is an error", async () => {
  const terraform = await createWorkspace({ warm: true });
  terraform.write(template({ more: 'schedule = { cron = "0 0 12 * * ?" }' }));

  await expect(terraform.plan()).rejects.toThrow(/An argument named "schedule" is not expected here/);
});

test("S28: the same program serves another organization with nothing but another provider", async () => {
  const [one, other] = [await createWorkspace(), await createWorkspace()];
  for (const terraform of [one, other]) {
    terraform.write(template({ config: "{ port = 5432 }", tags: '["free"]' }));
    await terraform.apply();
  }

  const [ofOne, ofOther] = [one, other].map(({ airbyte }) => airbyte.sourceTemplates.list()[0]);
  expect(ofOne).toMatchObject({ name: "Database", partial_default_config: { port: 5432 }, tags: ["free"] });
  expect(ofOther).toMatchObject({ name: "Database", partial_default_config: { port: 5432 }, tags: ["free"] });
  expect(ofOne!.id).not.toBe(ofOther!.id);
});

test("S33: a setting that only apply will know leaves its siblings to be read and compared", async () => {
  const terraform = await createWorkspace({ warm: true });
  const program = `
    resource "terraform_data" "host" { input = "db.internal" }
    resource "airbyteembedded_source_template" "db" {
      actor_definition_id    = "${POSTGRES}"
      partial_default_config = { port = 5432, host = terraform_data.host.output }
    }`;
  terraform.write(program);

  const change = getChange(await terraform.plan(), ADDRESS);
  await terraform.apply();

  expect(change.after!.partial_default_config).toEqual({ port: 5432 });
  expect(change.after_unknown).toMatchObject({ partial_default_config: { host: true } });
  expect(terraform.airbyte.sourceTemplates.list()).toMatchObject([
    { partial_default_config: { port: 5432, host: "db.internal" } },
  ]);
});

test("S32: a config of 2,000 leaves and 500 tags plans, applies, and plans to nothing", async () => {
  const terraform = await createWorkspace({ warm: true });
  const config = Object.fromEntries(
    Array.from({ length: 200 }, (_, n) => [
      `group_${n}`,
      Object.fromEntries(Array.from({ length: 10 }, (__, m) => [`leaf_${m}`, n * m])),
    ]),
  );
  const tags = Array.from({ length: 500 }, (_, n) => `tag-${n}`);
  for (const name of tags) terraform.airbyte.templateTags.add({ name });
  terraform.write({
    "main.tf.json": JSON.stringify({
      resource: {
        airbyteembedded_source_template: {
          db: { name: "Large", actor_definition_id: POSTGRES, partial_default_config: config, tags },
        },
      },
    }),
  });

  await terraform.apply();

  expect(terraform.airbyte.sourceTemplates.list()).toMatchObject([{ partial_default_config: config }]);
  expect(terraform.airbyte.sourceTemplates.list()[0]?.tags).toHaveLength(500);
});
