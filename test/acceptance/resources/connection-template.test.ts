import { actions, getChange } from "../../support/terraform/plan-document";
import { writesOf } from "../../support/emulator/recorded-requests";
import { createWorkingDirectory, disposeWorkingDirectories } from "../../support/terraform/working-directory";
import { S3 } from "../../support/specs/connector-ids";

afterEach(disposeWorkingDirectories);

const ADDRESS = "airbyteembedded_connection_template.lake";
const BIGQUERY = "22f6c74f-5699-40ff-833c-4a879ea40133";
const CONFIG = {
  s3_bucket_name: "acme-lake",
  s3_bucket_path: "airbyte/prod",
  s3_bucket_region: "us-east-1",
  format: { format_type: "CSV", compression: { compression_type: "No Compression" } },
};
const SECRETS = { access_key_id: "AKIA-never-seen-0001", secret_access_key: "never-seen-0002" };

interface Given {
  readonly [attribute: string]: unknown;
}

const USUAL: Given = {
  destination_name: "acme-lake",
  destination_definition_id: S3,
  destination_config: CONFIG,
  destination_secrets_wo: SECRETS,
};

/** A program in JSON, with two tags to attach. */
function program(given: Given, more: Given = {}): Record<string, string> {
  return {
    "main.tf.json": JSON.stringify(
      {
        resource: {
          airbyteembedded_template_tag: { all: { for_each: '${toset(["daily", "eu"])}', name: "${each.key}" } },
          airbyteembedded_connection_template: { lake: { depends_on: ["airbyteembedded_template_tag.all"], ...given } },
        },
        ...more,
      },
      null,
      2,
    ),
  };
}

test("a template lives from creation to destruction", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(program({ ...USUAL, cron_expression: "0 0 12 * * ?", tags: ["eu", "daily"] }));
  await terraform.apply();

  expect(terraform.airbyte.connectionTemplates.list()).toMatchObject([
    {
      data_hosting_type: "user_hosted",
      destination_name: "acme-lake",
      destination_definition_id: S3,
      destination_config: { ...CONFIG, ...SECRETS },
      non_breaking_changes_preference: "ignore",
      sync_on_create: true,
      tags: expect.arrayContaining(["daily", "eu"]),
    },
  ]);

  await terraform.destroy();

  expect(terraform.airbyte.connectionTemplates.list()).toEqual([]);
});

test.each<[string, Given, Given, readonly string[]]>([
  ["destination_name", {}, { destination_name: "acme-warehouse" }, ["destination_name"]],
  ["destination_config", {}, { destination_config: { ...CONFIG, s3_bucket_name: "other" } }, ["destination_config"]],
  [
    "destination_secrets_wo",
    {},
    { destination_secrets_wo: { ...SECRETS, secret_access_key: "rotated-0003" } },
    ["destination_config"],
  ],
  [
    "destination_secrets_wo_version",
    { destination_secrets_wo_version: 1 },
    { destination_secrets_wo_version: 2 },
    ["destination_config"],
  ],
  ["cron_expression", { cron_expression: "0 0 12 * * ?" }, { cron_expression: "0 0 6 * * ?" }, ["cron_expression"]],
  [
    "non_breaking_changes_preference",
    {},
    { non_breaking_changes_preference: "disable" },
    ["non_breaking_changes_preference"],
  ],
  ["sync_on_create", {}, { sync_on_create: false }, ["sync_on_create"]],
])("changing %s alone is one PATCH of that field, and the template stays", async (_, before, after, fields) => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(program({ ...USUAL, ...before }));
  await terraform.apply();
  const [{ id } = { id: "" }] = terraform.airbyte.connectionTemplates.list();
  terraform.write(program({ ...USUAL, ...before, ...after }));

  const plan = await terraform.plan();
  await terraform.apply();

  expect(actions(plan)).toEqual({ [ADDRESS]: ["update"] });
  const patches = terraform.airbyte.requests.filter(({ method }) => method === "PATCH");
  expect(patches.map((request) => request.fields)).toEqual([fields]);
  expect(terraform.airbyte.connectionTemplates.list()).toMatchObject([{ id }]);
});

test("changing tags alone attaches and detaches, and patches nothing", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(program({ ...USUAL, tags: ["daily"] }));
  await terraform.apply();
  terraform.write(program({ ...USUAL, tags: ["eu"] }));
  const since = terraform.airbyte.requests.length;

  await terraform.apply();

  expect(writesOf(terraform.airbyte.requests.slice(since)).map(({ method }) => method)).toEqual(["POST", "DELETE"]);
  expect(terraform.airbyte.connectionTemplates.list()).toMatchObject([{ tags: ["eu"] }]);
});

test.each<[string, Given, readonly string[]]>([
  ["another connector", { destination_definition_id: BIGQUERY }, ["destination_definition_id"]],
])("%s is another template", async (_, after, paths) => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(program(USUAL));
  await terraform.apply();
  terraform.write(program({ ...USUAL, ...after }));

  const change = getChange(await terraform.plan(), ADDRESS);
  await terraform.apply();

  expect(change.actions).toEqual(["delete", "create"]);
  expect(change.replace_paths).toEqual([paths]);
  expect(terraform.airbyte.connectionTemplates.list()).toHaveLength(1);
});

test("a setting changed in the web app is shown as that setting, and secrets stay silent", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(program(USUAL));
  await terraform.apply();
  const [stored] = terraform.airbyte.connectionTemplates.list();
  const edited = { ...(stored!.destination_config as object), s3_bucket_name: "somewhere-else" };
  terraform.airbyte.connectionTemplates.update(stored!.id, { destination_config: edited });

  const { before, after } = getChange(await terraform.plan(), ADDRESS);
  await terraform.apply();

  expect(before!.destination_config).toEqual({ ...CONFIG, s3_bucket_name: "somewhere-else" });
  expect(after!.destination_config).toEqual(CONFIG);
  expect(terraform.airbyte.connectionTemplates.get(stored!.id).destination_config).toMatchObject({
    ...CONFIG,
    ...SECRETS,
  });
});

test.each<[string, Given]>([
  ["destination_name", { destination_name: "renamed" }],
  ["cron_expression", { cron_expression: "0 0 3 * * ?" }],
  ["non_breaking_changes_preference", { non_breaking_changes_preference: "disable" }],
  ["sync_on_create", { sync_on_create: false }],
  ["tags", { tags: ["eu"] }],
])("%s changed in the web app is shown, and repaired", async (attribute, edit) => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(program({ ...USUAL, cron_expression: "0 0 12 * * ?", tags: ["daily"] }));
  await terraform.apply();
  const [declared] = terraform.airbyte.connectionTemplates.list();
  terraform.airbyte.connectionTemplates.update(declared!.id, edit);

  const { before } = getChange(await terraform.plan(), ADDRESS);
  await terraform.apply();

  expect(before![attribute]).toEqual(edit[attribute]);
  const [{ [attribute as "tags"]: repaired } = { tags: [] }] = terraform.airbyte.connectionTemplates.list();
  expect(repaired).toEqual(declared![attribute as "tags"]);
});

test("a template deleted in the web app is planned for creation again", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(program(USUAL));
  await terraform.apply();
  terraform.airbyte.connectionTemplates.removeAll();

  expect(actions(await terraform.plan())).toEqual({ [ADDRESS]: ["create"] });
  await terraform.apply();
});

test("a template made by hand is imported without its secrets, and the plan is empty", async () => {
  const terraform = await createWorkingDirectory({ warm: true, emulator: { switches: { secretsOnRead: "masked" } } });
  const stored = terraform.airbyte.connectionTemplates.add({
    data_hosting_type: "user_hosted",
    destination_name: "acme-lake",
    destination_definition_id: S3,
    destination_config: { ...CONFIG, ...SECRETS },
  });
  terraform.write(
    program({ ...USUAL, destination_secrets_wo: undefined }, { import: [{ to: ADDRESS, id: stored.id }] }),
  );

  const plan = await terraform.plan();
  await terraform.apply({ expectNonEmptyPlan: true });

  expect(getChange(plan, ADDRESS)).toMatchObject({ actions: ["no-op"], importing: { id: stored.id } });
  expect(plan.warnings.map(({ detail }) => detail).join()).toMatch(/access_key_id.*secret_access_key/);
  expect(terraform.read("terraform.tfstate")).not.toMatch(/never-seen|\*\*\*\*/);
  expect(terraform.airbyte.connectionTemplates.get(stored.id).destination_config).toEqual({ ...CONFIG, ...SECRETS });
});

test("a template whose data Airbyte hosts has a schedule and tags", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(program({ data_hosting_type: "airbyte_hosted", cron_expression: "0 0 * * * ?", tags: ["eu"] }));
  await terraform.apply();
  terraform.write(program({ data_hosting_type: "airbyte_hosted", cron_expression: "0 0 6 * * ?", tags: ["eu"] }));

  await terraform.apply();

  expect(terraform.airbyte.connectionTemplates.list()).toMatchObject([
    { data_hosting_type: "airbyte_hosted", cron_expression: expect.stringMatching(/^0 0 6 \* \* \?/), tags: ["eu"] },
  ]);
});

test("a zone that the server puts behind the schedule is no change", async () => {
  const terraform = await createWorkingDirectory({ warm: true, emulator: { switches: { cronStored: "with-zone" } } });
  terraform.write(program({ ...USUAL, cron_expression: "0 0 12 * * ?" }));

  await terraform.apply();

  expect((await terraform.state()).get(ADDRESS)).toMatchObject({ cron_expression: "0 0 12 * * ?" });
});

test("an empty schedule takes the schedule away", async () => {
  const terraform = await createWorkingDirectory({ warm: true, emulator: { switches: { patchNull: "clear" } } });
  terraform.write(program({ ...USUAL, cron_expression: "0 0 12 * * ?" }));
  await terraform.apply();
  terraform.write(program({ ...USUAL, cron_expression: "" }));

  await terraform.apply();

  expect(terraform.airbyte.connectionTemplates.list()).toMatchObject([{ cron_expression: null }]);
});

test("a schedule that the server does not give up is an error, and no endless diff", async () => {
  const terraform = await createWorkingDirectory({ warm: true, emulator: { switches: { patchNull: "ignore" } } });
  terraform.write(program({ ...USUAL, cron_expression: "0 0 12 * * ?" }));
  await terraform.apply();
  terraform.write(program({ ...USUAL, cron_expression: "" }));

  await expect(terraform.apply()).rejects.toThrow(/Airbyte kept the schedule/);
});

test("a second template for a destination of the same name says how to adopt the first", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  const stored = terraform.airbyte.connectionTemplates.add({
    destination_name: "acme-lake",
    destination_definition_id: S3,
  });
  terraform.write(program(USUAL));

  await expect(terraform.apply()).rejects.toThrow(new RegExp(`import \\{[\\s\\S]*id = "${stored.id}"`));

  expect(terraform.airbyte.connectionTemplates.list()).toHaveLength(1);
});

test.each<[string, Given, RegExp]>([
  ["a destination without a name", { ...USUAL, destination_name: null }, /Missing destination_name/],
  [
    "a destination with airbyte_hosted",
    { data_hosting_type: "airbyte_hosted", destination_definition_id: S3 },
    /destination_definition_id with airbyte_hosted/,
  ],
  ["an unknown preference", { ...USUAL, non_breaking_changes_preference: "all" }, /must be ignore, disable/],
  [
    "a mask in place of a value",
    { ...USUAL, destination_config: { ...CONFIG, role_arn: "**********" } },
    /Mask instead of a value[\s\S]*role_arn/,
  ],
  [
    "a secret given twice",
    { ...USUAL, destination_config: { ...CONFIG, access_key_id: "x" } },
    /Setting given twice[\s\S]*access_key_id/,
  ],
])("%s is an error before any request", async (_, given, message) => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(program(given));
  await terraform.init();

  const { code, stderr } = await terraform.run("validate");

  expect(code).toBe(1);
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain("never-seen");
  expect(terraform.airbyte.requests).toEqual([]);
});
