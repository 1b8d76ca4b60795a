import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createNeighbor } from "../../support/terraform/neighbors";
import { startPostgres, type Postgres } from "../../support/terraform/postgres";
import type { Running } from "../../support/terraform/terraform";
import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  type WorkingDirectory,
} from "../../support/terraform/working-directory";
import { until } from "../../support/timing/until";
import { POSTGRES } from "../../support/specs/connector-ids";

/** DEPLOYS=10 runs ten at once. */
const DEPLOYS = Number(process.env.DEPLOYS ?? 2);

jest.setTimeout(120_000 + DEPLOYS * 30_000);

/** Ten deploys that start at once take their time on a slow machine. */
const PATIENCE_MS = 100_000;

let postgres: Postgres;
const started: Running[] = [];

beforeAll(() => {
  postgres = startPostgres();
});
afterEach(async () => {
  for (const { process } of started.splice(0)) process.kill("SIGKILL");
  await disposeWorkingDirectories();
  postgres.query("drop schema if exists catalog cascade");
});
afterAll(() => postgres.stop());

const PROGRAM = `
  terraform {
    backend "pg" { schema_name = "catalog" }
  }
  resource "airbyteembedded_template_tag" "pro" { name = "pro" }
  resource "airbyteembedded_source_template" "db" {
    name                = "Database"
    actor_definition_id = "${POSTGRES}"
    tags                = [airbyteembedded_template_tag.pro.name]
  }`;

/** Airbyte takes any number of these, and nothing but the ID tells one from another. */
const HOSTED = `
  resource "airbyteembedded_connection_template" "hosted" { data_hosting_type = "airbyte_hosted" }`;

test("of deploys at once one holds the lock, and what it made before it was killed is found again and made once", async () => {
  const [first, ...others] = await openCheckouts(PROGRAM + HOSTED, DEPLOYS);
  const { airbyte } = first;
  const killed = await startHanging(first, TAGGING, 3);
  const asked = airbyte.requests.length;
  const waiting = await Promise.all(others.map((each) => startWaiting(each)));
  expect(airbyte.requests).toHaveLength(asked); // the others have not begun

  killed.process.kill("SIGKILL");
  await killed.outcome;
  airbyte.clearFaults();

  for (const { outcome } of waiting) {
    const { code, stderr } = await outcome;
    expect(code).toBe(1);
    expect(toLine(stderr)).toContain('Airbyte already has a template tag "pro"');
    expect(stderr).toContain('id = "pro"');
  }
  expect(postgres.query("select count(*) from catalog.states")).toEqual(["0"]); // Terraform stores it every 20 seconds
  const { warnings } = await first.apply();
  expect(warnings.map(({ summary }) => summary)).toEqual(Array(3).fill("Took over an object from an interrupted run"));
  const later = await Promise.all(others.map((each) => each.run(...DEPLOY)));
  for (const outcome of later)
    expect(outcome).toMatchObject({ code: 0, stdout: expect.stringContaining("0 added, 0 changed, 0 destroyed") });
  expectOnce(airbyte);
  expect(airbyte.connectionTemplates.list()).toHaveLength(1);
});

test("after a deploy was killed on a machine that is gone, another goes on with the import block of its error", async () => {
  const [first, ...others] = await openCheckouts(PROGRAM, 2);
  const [second = first] = others;
  const killed = await startHanging(first, /\/templates\/sources$/, 1);
  killed.process.kill("SIGKILL");
  await killed.outcome;
  first.airbyte.clearFaults();

  const { code, stderr } = await second.run(...DEPLOY);
  expect(code).toBe(1);
  const [block = ""] = /import \{[^}]*\}/.exec(stderr) ?? [];
  second.write({ "import.tf": block.replace("NAME_OF_YOUR_RESOURCE", "pro") });
  await second.apply();

  expectOnce(first.airbyte);
});

const TAGGING = /\/sources\/[^/]+\/tags?$/;
const DEPLOY = ["apply", "-auto-approve", "-lock-timeout=300s"];

/** Checkouts of one program, of which the state is in the database, on machines of their own as it were. */
async function openCheckouts(program: string, count: number): Promise<[WorkingDirectory, ...WorkingDirectory[]]> {
  const env = { ...postgres.env, PG_CONN_STR: "" };
  const all: [WorkingDirectory, ...WorkingDirectory[]] = [await createWorkingDirectory({ env })];
  while (all.length < count) all.push(await createNeighbor(all[0], { env }));
  for (const each of all) {
    each.write(program);
    await each.init();
  }
  return all;
}

/** Starts an apply that hangs with the lock in its hand, and waits until it knows of so many objects that it has made. */
async function startHanging(terraform: WorkingDirectory, path: RegExp, made: number): Promise<Running> {
  terraform.airbyte.addFault({ method: "POST", path, delayMs: 600_000, times: 1 });
  const running = await terraform.start("apply", "-auto-approve");
  started.push(running);
  const notes = join(terraform.directory, ".terraform", "airbyteembedded-created");
  const noted = (): string[] => (existsSync(notes) ? readdirSync(notes).filter((name) => name.endsWith(".json")) : []);
  await until(() => noted().length === made, PATIENCE_MS);
  const isAsked = () => terraform.airbyte.requests.some((each) => each.method === "POST" && path.test(each.path));
  await until(isAsked, PATIENCE_MS);
  return running;
}

/** Starts a deploy, and waits until it has met the lock. */
async function startWaiting(terraform: WorkingDirectory): Promise<Running> {
  const running = await terraform.start(...DEPLOY);
  started.push(running);
  let said = "";
  running.process.stdout?.on("data", (text: string) => (said += text));
  await until(() => said.includes("Acquiring state lock"), PATIENCE_MS);
  return running;
}

function expectOnce({ templateTags, sourceTemplates }: WorkingDirectory["airbyte"]): void {
  expect(templateTags.list()).toMatchObject([{ name: "pro" }]);
  expect(sourceTemplates.list()).toMatchObject([{ name: "Database", tags: ["pro"] }]);
}

function toLine(text: string): string {
  return text.replace(/[│\s]+/g, " ");
}
