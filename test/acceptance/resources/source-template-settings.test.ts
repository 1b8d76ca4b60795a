import { getChange } from "../../support/terraform/plan-document";
import { ADDRESS, template } from "../../support/terraform/source-template-program";
import { createWorkingDirectory, disposeWorkingDirectories } from "../../support/terraform/working-directory";
import { POSTGRES } from "../../support/specs/connector-ids";

afterEach(disposeWorkingDirectories);

test("streams are customised: keys, cursors, and every kind of mapper", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
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
  ["streams without the mode", 'stream_whitelist = ["orders"]', /Stream whitelist without its mode/],
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
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(template({ more: `customization = {\n${inside}\n}` }));

  await expect(terraform.plan()).rejects.toThrow(message);
});

test("a setting under a name that does not exist is an error", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(template({ more: 'schedule = { cron = "0 0 12 * * ?" }' }));

  await expect(terraform.plan()).rejects.toThrow(/An argument named "schedule" is not expected here/);
});

test("the same program serves another organization with nothing but another provider", async () => {
  const [one, other] = [await createWorkingDirectory({ warm: true }), await createWorkingDirectory({ warm: true })];
  for (const terraform of [one, other]) {
    terraform.write(template({ config: "{ port = 5432 }", tags: '["free"]' }));
    await terraform.apply();
  }

  const [ofOne, ofOther] = [one, other].map(({ airbyte }) => airbyte.sourceTemplates.list()[0]);
  expect(ofOne).toMatchObject({ name: "Database", partial_default_config: { port: 5432 }, tags: ["free"] });
  expect(ofOther).toMatchObject({ name: "Database", partial_default_config: { port: 5432 }, tags: ["free"] });
  expect(ofOne!.id).not.toBe(ofOther!.id);
});

test("a setting that only apply will know leaves its siblings to be read and compared", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
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

test("a config of 2,000 leaves and 500 tags plans, applies, and plans to nothing", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
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
