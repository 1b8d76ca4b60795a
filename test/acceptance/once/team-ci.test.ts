import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { filesWith } from "../../support/files/file-texts";
import { openExample, type Example } from "../../support/terraform/example-project";
import { startPostgres, type Postgres } from "../../support/terraform/postgres";
import type { Outcome, Terraform } from "../../support/terraform/terraform";
import { until } from "../../support/timing/until";

jest.setTimeout(120_000);

let postgres: Postgres;
let example: Example;
let colleague: string;

beforeEach(async () => {
  postgres = startPostgres();
  example = await openExample("team-ci", { warm: true, env: { ...postgres.env, PG_CONN_STR: "" } });
  await example.tsx("main.ts");
  await example.stack("team-ci").get(["init"]);
  // Another checkout of the same program, on another machine as it were.
  colleague = mkdtempSync(path.join(tmpdir(), "colleague-"));
  cpSync(path.join(example.folder, "cdktf.out", "stacks", "team-ci"), colleague, { recursive: true });
});

afterEach(async () => {
  await example.remove();
  postgres.stop();
  rmSync(colleague, { recursive: true, force: true });
});

const APPLY = ["apply", "-auto-approve"];

/** Starts a deploy that holds the lock for some seconds, and waits until it does. */
async function holdLock(): Promise<{ readonly outcome: Promise<Outcome> }> {
  example.airbyte.addFault({ method: "POST", path: /\/templates\/tags$/, delayMs: 4000, times: 1 });
  const { outcome } = example.stack("team-ci").start(APPLY);
  await until(() => example.airbyte.requests.some(({ method, path: at }) => method === "POST" && at.endsWith("/tags")));
  return { outcome };
}

function second(): Terraform {
  return example.stack("team-ci", colleague);
}

function expectEverythingOnce(): void {
  expect(example.airbyte.templateTags.list().map(({ name }) => name)).toEqual(["pro"]);
  expect(
    example.airbyte.sourceTemplates
      .list()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(["CRM", "Payments"]);
}

test("of two deploys at once, one waits for the other, and nothing is lost or made twice", async () => {
  const holder = await holdLock();

  const waiting = await second().run([...APPLY, "-lock-timeout=60s"]);

  expect((await holder.outcome).code).toBe(0);
  expect(waiting).toMatchObject({ code: 0, stdout: expect.stringContaining("0 added, 0 changed, 0 destroyed") });
  expectEverythingOnce();
  expect((await second().get(["plan", "-detailed-exitcode"], [0])).code).toBe(0);
});

test("one that does not wait is refused by the lock, and does its work the next time", async () => {
  const holder = await holdLock();

  const refused = await second().run(APPLY);

  expect(refused.code).not.toBe(0);
  expect(refused.stderr).toMatch(/Error acquiring the state lock/);
  expect((await holder.outcome).code).toBe(0);
  expect((await second().get(APPLY)).stdout).toContain("0 added, 0 changed, 0 destroyed");
  expectEverythingOnce();
});

test("the state of a deploy is in the database, and in no file of those who deploy", async () => {
  await example.stack("team-ci").get(APPLY);

  expect(postgres.query("select count(*) from airbyte_catalog.states")).toEqual(["1"]);
  expect((await second().get(["state", "list"])).stdout.trim().split("\n")).toHaveLength(3);
  const places = [...example.places, colleague];
  const ids = [...example.airbyte.templateTags.list(), ...example.airbyte.sourceTemplates.list()].map(({ id }) => id);
  expect(ids).toHaveLength(3);
  expect(filesWith("Payments", places)).not.toEqual([]); // the search finds what is written
  expect(ids.flatMap((id) => filesWith(id, places))).toEqual([]);
});
