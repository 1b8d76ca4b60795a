import { findProgram, formats, parsePlan, toReport, type Report } from "../../../../src/review";
import { summarize } from "../../../support/review/leaf-lines";
import { S3, POSTGRES } from "../../../support/specs/connector-ids";
import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  type WorkingDirectory,
} from "../../../support/terraform/working-directory";

const SECRET = "Zq4-never-shown-anywhere";

/** Blocks by address; null leaves one out. */
type Blocks = Readonly<Record<string, object | null>>;

const TAG = "airbyteembedded_template_tag";
const SOURCE_TEMPLATE = "airbyteembedded_source_template";
const CONNECTION_TEMPLATE = "airbyteembedded_connection_template";
const BINDING = "airbyteembedded_template_tag_binding";

const CRM = {
  name: "CRM",
  actor_definition_id: POSTGRES,
  partial_default_config: { host: "db.example", port: 5432, ssl: { mode: "require", ca: "one" }, schemas: ["a", "b"] },
  partial_default_secrets_wo: { password: SECRET },
  partial_default_secrets_wo_version: 1,
  tags: ["free", "pro"],
  depends_on: [`${TAG}.pro`, `${TAG}.free`],
};
const LAKE = {
  destination_name: "Lake",
  destination_definition_id: S3,
  destination_config: { s3_bucket_name: "lake" },
  destination_secrets_wo: { secret_access_key: SECRET },
  cron_expression: "0 0 12 * * ?",
};
const ACME = { name: "acme", deletion_protection: false };

const BASE: Blocks = {
  [`${TAG}.pro`]: { name: "pro" },
  [`${TAG}.free`]: { name: "free" },
  [`${TAG}.spare`]: { name: "spare" },
  [`${SOURCE_TEMPLATE}.crm`]: CRM,
  [`${SOURCE_TEMPLATE}.plain`]: { name: "Plain", actor_definition_id: POSTGRES },
  [`${CONNECTION_TEMPLATE}.lake`]: LAKE,
  [`${BINDING}.plain`]: {
    template_kind: "source",
    template_id: `\${${SOURCE_TEMPLATE}.plain.id}`,
    tag: `\${${TAG}.pro.name}`,
  },
  "airbyteembedded_workspace.acme": ACME,
  "terraform_data.note": { input: { text: "one", list: ["x", "y"] } },
};

function toProgram(blocks: Blocks, more: object = {}): Record<string, string> {
  const resource: Record<string, Record<string, object>> = {};
  for (const [address, block] of Object.entries({ ...BASE, ...blocks })) {
    const [type = "", name = ""] = address.split(".");
    if (block !== null) (resource[type] ??= {})[name] = block;
  }
  return { "main.tf.json": JSON.stringify({ resource, ...more }) };
}

let terraform: WorkingDirectory;

async function reportOf(files: Record<string, string>, ...args: string[]): Promise<Report> {
  terraform.write(files);
  const plan = await terraform.plan(...args);
  const document = parsePlan(plan, "the plan");
  const report = toReport([{ document, program: findProgram(undefined) }], {
    audiences: [],
    timezone: "UTC",
    toText: (moment) => moment.toISOString(),
    now: new Date("2026-11-28T00:00:00Z"),
    lock: null,
    live: null,
  });
  for (const format of Object.values(formats)) expect(format(report)).not.toContain(SECRET);
  return report;
}

const TAG_SPARE = `${TAG}.spare`;

const CASES: readonly [string, { blocks?: Blocks; more?: object; args?: readonly string[] }, object][] = [
  ["nothing", {}, {}],
  [
    "a name",
    { blocks: { [`${SOURCE_TEMPLATE}.crm`]: { ...CRM, name: "Sales" } } },
    { [`${SOURCE_TEMPLATE}.crm`]: ["update", '/name: "CRM" → "Sales"'] },
  ],
  ["the order of tags", { blocks: { [`${SOURCE_TEMPLATE}.crm`]: { ...CRM, tags: ["pro", "free"] } } }, {}],
  [
    "one tag for another",
    { blocks: { [`${SOURCE_TEMPLATE}.crm`]: { ...CRM, tags: ["pro", "spare"], depends_on: undefined } } },
    { [`${SOURCE_TEMPLATE}.crm`]: ["update", '/tags/0: "free" → null', '/tags/1: null → "spare"'] },
  ],
  [
    "settings, deep inside",
    {
      blocks: {
        [`${SOURCE_TEMPLATE}.crm`]: {
          ...CRM,
          partial_default_config: {
            host: "db.example",
            port: 5433,
            ssl: { mode: "require", "a/b~c": 1 },
            schemas: ["b"],
          },
        },
      },
    },
    {
      [`${SOURCE_TEMPLATE}.crm`]: [
        "update",
        "/partial_default_config/port: 5432 → 5433",
        '/partial_default_config/schemas/0: "a" → null',
        '/partial_default_config/ssl/ca: "one" → null',
        "/partial_default_config/ssl/a~1b~0c: null → 1",
      ],
    },
  ],
  [
    "settings that mean the same",
    {
      blocks: {
        [`${SOURCE_TEMPLATE}.crm`]: {
          ...CRM,
          partial_default_config: { ...CRM.partial_default_config, port: 5432.0, options: {}, user: null },
        },
      },
    },
    {},
  ],
  [
    "the version of a secret",
    {
      blocks: {
        [`${SOURCE_TEMPLATE}.crm`]: { ...CRM, partial_default_secrets_wo_version: 2 },
      },
    },
    { [`${SOURCE_TEMPLATE}.crm`]: ["update", "/partial_default_secrets_wo_version: 1 → 2"] },
  ],
  [
    "a secret alone",
    {
      blocks: {
        [`${CONNECTION_TEMPLATE}.lake`]: { ...LAKE, destination_secrets_wo: { secret_access_key: `${SECRET}2` } },
      },
    },
    { [`${CONNECTION_TEMPLATE}.lake`]: ["update", "/destination_secrets_wo is secret"] },
  ],
  [
    "a setting with the name of a secret",
    {
      blocks: {
        [`${SOURCE_TEMPLATE}.plain`]: {
          name: "Plain",
          actor_definition_id: POSTGRES,
          partial_default_config: { user: "reader", password: SECRET },
        },
      },
    },
    {
      [`${SOURCE_TEMPLATE}.plain`]: [
        "update",
        "/partial_default_config/password is secret",
        '/partial_default_config/user: null → "reader"',
      ],
    },
  ],
  [
    "a sensitive variable",
    {
      blocks: {
        [`${SOURCE_TEMPLATE}.crm`]: {
          ...CRM,
          partial_default_config: { ...CRM.partial_default_config, host: "${var.host}" },
        },
      },
      more: { variable: { host: { type: "string", sensitive: true, default: SECRET } } },
    },
    { [`${SOURCE_TEMPLATE}.crm`]: ["update", "/partial_default_config/host is secret"] },
  ],
  [
    "a schedule",
    { blocks: { [`${CONNECTION_TEMPLATE}.lake`]: { ...LAKE, cron_expression: "0 0 * * * ?" } } },
    { [`${CONNECTION_TEMPLATE}.lake`]: ["update", '/cron_expression: "0 0 12 * * ?" → "0 0 * * * ?"'] },
  ],
  [
    "another spelling of a schedule",
    { blocks: { [`${CONNECTION_TEMPLATE}.lake`]: { ...LAKE, cron_expression: "0  0 12  * * ?" } } },
    {},
  ],
  [
    "what makes another template",
    {
      blocks: {
        [`${CONNECTION_TEMPLATE}.lake`]: { cron_expression: LAKE.cron_expression, data_hosting_type: "airbyte_hosted" },
      },
    },
    {
      [`${CONNECTION_TEMPLATE}.lake`]: [
        "replace",
        '/data_hosting_type: "user_hosted" → "airbyte_hosted"',
        `/destination_definition_id: "${S3}" → null`,
        '/destination_config/s3_bucket_name: "lake" → null',
        "/destination_secrets_wo is secret",
      ],
    },
  ],
  [
    "a template that comes",
    {
      blocks: {
        [`${SOURCE_TEMPLATE}.hub`]: {
          name: "Hub",
          actor_definition_id: POSTGRES,
          partial_default_config: { list: [{ a: 1 }] },
          partial_default_secrets_wo: { password: SECRET },
          tags: ["pro"],
        },
      },
    },
    {
      [`${SOURCE_TEMPLATE}.hub`]: [
        "create",
        '/tags/0: null → "pro"',
        '/name: null → "Hub"',
        `/actor_definition_id: null → "${POSTGRES}"`,
        "/partial_default_config/list/0/a: null → 1",
        "/partial_default_secrets_wo is secret",
      ],
    },
  ],
  [
    "a tag that comes",
    { blocks: { [`${TAG}.new`]: { name: "new", force_destroy: true } } },
    { [`${TAG}.new`]: ["create", '/name: null → "new"', "/force_destroy: null → true"] },
  ],
  ["a tag that goes", { blocks: { [TAG_SPARE]: null } }, { [TAG_SPARE]: ["destroy", '/name: "spare" → null'] }],
  [
    "a tag with another address",
    {
      blocks: { [TAG_SPARE]: null, [`${TAG}.other`]: { name: "spare" } },
      more: { moved: [{ from: TAG_SPARE, to: `${TAG}.other` }] },
    },
    { [`${TAG}.other`]: ["move"] },
  ],
  [
    "a tag that Terraform forgets",
    { blocks: { [TAG_SPARE]: null }, more: { removed: [{ from: TAG_SPARE, lifecycle: { destroy: false } }] } },
    { [TAG_SPARE]: ["forget"] },
  ],
  [
    "the tag of a binding",
    {
      blocks: {
        [`${BINDING}.plain`]: {
          template_kind: "source",
          template_id: `\${${SOURCE_TEMPLATE}.plain.id}`,
          tag: `\${${TAG}.free.name}`,
        },
      },
    },
    { [`${BINDING}.plain`]: ["replace", '/tag: "pro" → "free"'] },
  ],
  [
    "the streams of a template",
    {
      blocks: {
        [`${SOURCE_TEMPLATE}.crm`]: {
          ...CRM,
          customization: { stream_selection_mode: "whitelist", stream_whitelist: ["b", "a"] },
        },
      },
    },
    {
      [`${SOURCE_TEMPLATE}.crm`]: [
        "update",
        '/customization/stream_selection_mode: "suggested" → "whitelist"',
        '/customization/stream_whitelist/0: null → "a"',
        '/customization/stream_whitelist/1: null → "b"',
      ],
    },
  ],
  [
    "a workspace's status and protection",
    { blocks: { "airbyteembedded_workspace.acme": { name: "acme", status: "inactive" } } },
    {
      "airbyteembedded_workspace.acme": [
        "update",
        '/status: "active" → "inactive"',
        "/deletion_protection: false → true",
      ],
    },
  ],
  [
    "an object of another provider",
    { blocks: { "terraform_data.note": { input: { text: "two", list: ["x", "z", "y"] } } } },
    {
      "terraform_data.note": ["update", '/input/list/1: null → "z"', '/input/text: "one" → "two"'],
    },
  ],
  [
    "another provider's object that is replaced",
    { blocks: { "terraform_data.note": { input: { text: "one", list: ["x", "y"] }, triggers_replace: "now" } } },
    { "terraform_data.note": ["replace", '/triggers_replace: null → "now"'] },
  ],
  [
    "a value that is known after apply",
    {
      blocks: {
        "terraform_data.fresh": { input: "x" },
        "terraform_data.note": { input: { text: "${terraform_data.fresh.id}", list: ["x", "y"] } },
      },
    },
    {
      "terraform_data.fresh": ["create", '/input: null → "x"'],
      "terraform_data.note": ["update", '/input/text: "one" → unknown'],
    },
  ],
  [
    "all that is destroyed but what stays",
    { args: ["-destroy", `-target=${CONNECTION_TEMPLATE}.lake`] },
    {
      [`${CONNECTION_TEMPLATE}.lake`]: [
        "destroy",
        '/destination_name: "Lake" → null',
        `/destination_definition_id: "${S3}" → null`,
        '/destination_config/s3_bucket_name: "lake" → null',
        "/destination_secrets_wo is secret",
        '/cron_expression: "0 0 12 * * ?" → null',
      ],
    },
  ],
];

// Inside a block, the directory is disposed of before the providers that wait for the next one.
describe("leaves of a plan", () => {
  beforeAll(async () => {
    terraform = await createWorkingDirectory({ warm: true });
    terraform.write(toProgram({}));
    await terraform.apply();
  });

  afterAll(disposeWorkingDirectories);

  test.each(CASES)("the report shows %s, and nothing else", async (_, { blocks = {}, more, args = [] }, expected) => {
    expect(summarize(await reportOf(toProgram(blocks, more), ...args))).toEqual(expected);
  });

  test("a tag that exists is imported, with nothing to change", async () => {
    const { id } = terraform.airbyte.templateTags.add({ name: "outside" });

    const report = await reportOf(
      toProgram({ [`${TAG}.outside`]: { name: "outside" } }, { import: [{ to: `${TAG}.outside`, id }] }),
    );

    expect(report.summary).toMatchObject({ import: 1, create: 0, update: 0 });
    expect(report.changes).toMatchObject([{ address: `${TAG}.outside`, action: "import", leaves: [] }]);
  });

  test("what was changed outside shows as drift, and what is to be undone as change", async () => {
    const { sourceTemplates } = terraform.airbyte;
    const crm = sourceTemplates.list().find(({ name }) => name === "CRM")!;
    sourceTemplates.update(crm.id, { name: "Edited", icon: "https://example.com/new.svg" });

    const report = await reportOf(toProgram({}));
    sourceTemplates.update(crm.id, { name: "CRM" });

    expect(summarize({ changes: report.drift })).toEqual({
      [`${SOURCE_TEMPLATE}.crm`]: ["update", '/name: "CRM" → "Edited"'],
    });
    expect(summarize(report)).toEqual({ [`${SOURCE_TEMPLATE}.crm`]: ["update", '/name: "Edited" → "CRM"'] });
  });
});
