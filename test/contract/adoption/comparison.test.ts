import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Emulator } from "../../../src/emulator";
import { run } from "../../../src/cli/program";
import { reportShape, type Report } from "../../../src/review";
import { recordedTerminal } from "../../support/cli/recorded-terminal";
import { emulate } from "../../support/emulator/emulated-api";
import { assertReadOnly } from "../../support/emulator/recorded-requests";
import { removeScratchDirectories, scratchDirectory } from "../../support/files/scratch-directory";

afterEach(removeScratchDirectories);

const HUBSPOT = "36c891d9-4bd9-43ac-bad2-10e12756272c";
const STRIPE = "e094cb9a-26de-4645-8761-65c0c425d1de";
const S3 = "4816b78f-1489-44c1-9060-4b19d5fa9362";

/** What both organizations have, each with IDs and times of its own. */
function fill({ templateTags, sourceTemplates, connectionTemplates }: Emulator): void {
  for (const name of ["free", "pro"]) templateTags.add({ name });
  sourceTemplates.add({
    name: "CRM",
    source_definition_id: HUBSPOT,
    tags: ["pro"],
    partial_default_config: { start_date: "2026-01-01", credentials: { access_token: "correct-horse-battery" } },
  });
  connectionTemplates.add({
    destination_name: "Lake",
    destination_definition_id: S3,
    destination_config: { s3_bucket_name: "lake" },
    cron_expression: "0 0 3 * * ? UTC",
    tags: ["free", "pro"],
  });
}

/** Two servers with the same catalog, and a directory that knows them as `staging` and `PRODUCTION`. */
async function arrange() {
  const [staging, production] = [await emulate(), await emulate()];
  for (const emulator of [staging, production]) fill(emulator);
  const cwd = scratchDirectory();
  const profile = {
    api_url: staging.url,
    organization_id: staging.organizationId,
    client_id: { env: "STAGING_ID" },
    client_secret: { env: "STAGING_SECRET" },
  };
  writeFileSync(path.join(cwd, "airbyte-embedded.json"), JSON.stringify({ profiles: { staging: profile } }));
  const env = {
    STAGING_ID: staging.clientId,
    STAGING_SECRET: staging.clientSecret,
    PRODUCTION_AIRBYTE_API_URL: production.url,
    PRODUCTION_AIRBYTE_ORGANIZATION_ID: production.organizationId,
    PRODUCTION_AIRBYTE_CLIENT_ID: production.clientId,
    PRODUCTION_AIRBYTE_CLIENT_SECRET: production.clientSecret,
  };
  const compare = async (...args: readonly string[]) => {
    const terminal = recordedTerminal({ env, cwd });
    const code = await run(["compare", ...args], terminal);
    return { code, output: terminal.printed.join("\n"), said: terminal.said.join("\n") };
  };
  const report = async (...args: readonly string[]): Promise<Report> =>
    reportShape.parse(JSON.parse((await compare(...args, "--format", "json")).output));
  return { staging, production, compare, report, cwd };
}

test("two organizations with the same catalog do not differ, whatever their IDs, times and secrets are", async () => {
  const { staging, production, compare } = await arrange();
  change(production.sourceTemplates, {
    partial_default_config: { start_date: "2026-01-01", credentials: { access_token: "another-secret-value" } },
  });

  const { code, output } = await compare("staging", "production", "--fail-on", "differ");

  expect(output.split("\n")[0]).toBe("staging and production do not differ");
  expect(code).toBe(0);
  assertReadOnly(staging.requests);
  assertReadOnly(production.requests);
});

test("each difference is told by name, leaf by leaf, with what customers would notice", async () => {
  const { staging, production, compare, report } = await arrange();
  staging.templateTags.add({ name: "beta" });
  staging.sourceTemplates.add({ name: "Payments", source_definition_id: STRIPE, tags: ["pro"] });
  change(production.sourceTemplates, { partial_default_config: { start_date: "2020-01-01" } });
  production.sourceTemplates.add({ name: "Chat", source_definition_id: STRIPE, tags: ["free"] });
  change(production.connectionTemplates, { cron_expression: "0 0 * * * ? UTC" });

  const { changes, audiences, schedules, sides, subject } = await report("staging", "PRODUCTION");

  expect({ subject, sides }).toEqual({ subject: "comparison", sides: { before: "PRODUCTION", after: "staging" } });
  expect(changes.map(({ action, name, reasons }) => [action, name, ...reasons])).toEqual([
    [
      "destroy",
      "Chat",
      "Only PRODUCTION has the source template “Chat”.",
      "Only PRODUCTION offers “Chat” to customers with the tag “free”.",
    ],
    ["update", "Lake", "The schedule runs 24 times as often in PRODUCTION."],
    ["update", "CRM", "Only staging has a secret at partial_default_config.credentials.access_token."],
    ["create", "Payments", "Only staging has the source template “Payments”."],
    ["create", "beta", "Only staging has the tag “beta”."],
  ]);
  expect(changes.find(({ name }) => name === "CRM")?.leaves).toEqual([
    leaf("/partial_default_config/start_date", "2020-01-01", "2026-01-01"),
    { ...leaf("/partial_default_config/credentials/access_token", null, null), sensitive: true },
  ]);
  expect(audiences.find(({ tags, kind }) => tags[0] === "pro" && kind === "source")).toMatchObject({
    before: ["CRM"],
    after: ["CRM", "Payments"],
    gained: ["Payments"],
  });
  expect(schedules).toMatchObject([{ name: "Lake", runs_per_day_before: 24, runs_per_day_after: 1 }]);
  expect((await compare("staging", "PRODUCTION", "--fail-on", "differ")).code).toBe(3);
  expect((await compare("staging", "PRODUCTION")).code).toBe(0);
});

test("a synthesized program is compared with the organization that its provider names", async () => {
  const { production, report, cwd } = await arrange();
  const stack = path.join(cwd, "cdktf.out", "stacks", "shop");
  mkdirSync(stack, { recursive: true });
  const template = { name: "CRM", actor_definition_id: HUBSPOT, tags: ["pro", "free"] };
  const settings = {
    partial_default_config: { start_date: "${var.start}" },
    partial_default_secrets_wo: { credentials: { access_token: "${var.token}" } },
  };
  writeFileSync(
    path.join(stack, "cdk.tf.json"),
    JSON.stringify({
      provider: {
        airbyteembedded: [{ alias: "eu", organization_id: production.organizationId }, { alias: "us" }],
      },
      resource: {
        airbyteembedded_source_template: {
          Crm: { ...template, ...settings, provider: "airbyteembedded.eu" },
          Other: { ...template, name: "Other", provider: "airbyteembedded.us" },
        },
      },
    }),
  );
  const removed = ["free", "pro", "Lake"];

  const { changes, notes } = await report("cdktf.out/stacks/shop", "PRODUCTION");

  const others = changes.filter(({ name }) => !removed.includes(name));
  expect(others).toMatchObject([
    {
      address: "airbyteembedded_source_template.Crm",
      action: "update",
      leaves: [leaf("/tags/0", null, "free")],
    },
  ]);
  expect(changes.map(({ name }) => name)).not.toContain("Other");
  expect(notes).toContain(
    "Values that the program leaves open, or that are known only at plan, count as equal: partial_default_config.start_date of “CRM”.",
  );
});

test.each([
  [["staging", "nowhere"], '"nowhere" is nothing to compare: no folder of a synthesized program, no profile'],
  [["staging", "staging"], '"staging" and "staging" are the same organization.'],
  [["staging", "environment"], "environment: No credentials."],
  [["staging", "PRODUCTION", "--format", "json,html"], "Several formats need a directory"],
])("%j is refused in words", async (args, message) => {
  const { compare } = await arrange();

  const { code, said } = await compare(...args);

  expect(said).toContain(message);
  expect(code).toBe(1);
});

test("every format is written, and no secret is in any", async () => {
  const { production, compare, cwd } = await arrange();
  change(production.sourceTemplates, { name: "Customers" });

  const { code } = await compare("staging", "PRODUCTION", "--format", "text,markdown,json,html,sarif", "--out", "out");

  expect(code).toBe(0);
  const texts = ["txt", "md", "json", "html", "sarif"].map((ending) => readReport(cwd, ending));
  for (const text of texts) {
    expect(text).toContain("Customers");
    expect(text).not.toContain("correct-horse");
  }
});

/** Changes the only object of a table. */
function change<Row>(
  table: { list(): readonly { readonly id: string }[]; update(id: string, row: Row): unknown },
  row: NoInfer<Row>,
): void {
  for (const { id } of table.list()) table.update(id, row);
}

function leaf(at: string, before: unknown, after: unknown) {
  return { path: at, before, after, sensitive: false, unknown: false };
}

function readReport(cwd: string, ending: string): string {
  return readFileSync(path.join(cwd, "out", `report.${ending}`), "utf8");
}
