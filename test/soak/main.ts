/**
 * `npx tsx test/soak/main.ts [--minutes N] [--seed N]`: deploys, edits behind Terraform's back and deploys again, with faults at
 * random calls, for so long. One provider serves all of it. Prints the figures, and exits 1 if an object was lost, made twice
 * or left behind, if a deploy without faults failed, or if a plan after it was not empty. Needs `npm run build`.
 */
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { FaultRule } from "../../src/emulator";
import { FAULT_KINDS } from "../support/faults/fault-kinds";
import { Random } from "../support/random";
import { allResources, type Variation } from "../support/terraform/all-resources";
import { createWorkingDirectory, type WorkingDirectory } from "../support/terraform/working-directory";
import { breakSomething } from "./drift";
import { memoryOf, openScales, toTrend, type Sample } from "./memory";

/** Waits are real here. */
const HASTE = {
  AIRBYTE_REQUEST_TIMEOUT_SECONDS: "2",
  AIRBYTE_MAX_RETRIES: "2",
  AIRBYTE_RATE_LIMIT_PATIENCE_SECONDS: "2",
};

/** Calls of one deploy, about: a fault strikes one of them. */
const CALLS = 30;

/**
 * The longest that an answer, or the work before it, is held back. The provider gives up before that. A deploy without faults
 * waits until it is over: work that is done late would change things between its plan and its apply.
 */
const LATE_MS = 3000;

/** Garbage is collected, and what is left is weighed, once in so many rounds. */
const ROUNDS = 10;

void main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { minutes: { type: "string", default: "30" }, seed: { type: "string", default: "1" } },
  });
  const random = new Random(Number(values.seed));
  const scales = openScales();
  const terraform = await createWorkingDirectory({ warm: true, env: { ...HASTE, ...scales.env } });
  const counts = { deploys: 0, failed: 0, edits: 0, faults: 0 };
  const [sizes, weights]: [Sample[], Sample[]] = [[], []];
  const problems: string[] = [];
  const startedAt = performance.now();
  try {
    while (performance.now() - startedAt < Number(values.minutes) * 60_000) {
      terraform.write(allResources(vary(random)));
      const rules = [toRule(random), toRule(random)];
      for (const rule of rules) terraform.airbyte.addFault(rule);
      counts.faults += rules.length;
      const { code } = await terraform.run("apply", "-auto-approve");
      terraform.airbyte.clearFaults();
      if (rules.some(({ delayMs }) => delayMs !== undefined)) await pause(LATE_MS);
      counts.failed += code === 0 ? 0 : 1;
      breakSomething(terraform.airbyte, random);
      counts.edits += 1;
      counts.deploys += 2;
      problems.push(...(await settle(terraform)));
      sizes.push({ provider: memoryOf(terraform.providerPid), emulator: process.memoryUsage().rss / 1024 / 1024 });
      if (counts.edits % ROUNDS === 0) weights.push(await scales.weigh(terraform.providerPid));
      process.stderr.write(`${counts.deploys} deploys, ${problems.length} problems\r`);
    }
  } finally {
    await terraform.dispose();
    scales.dispose();
  }
  const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1);
  process.stdout.write(
    `${minutes} minutes, ${counts.deploys} deploys, ${counts.failed} of them failed by a fault, ${counts.faults} faults, ${counts.edits} edits in the web app\n` +
      `in use without garbage, medians of the quarters: ${toTrends(weights)}\n` +
      `resident, medians of the quarters: ${toTrends(sizes)}\n` +
      `failures without faults, orphans, doubles, lost objects and plans that were not empty: ${problems.length}\n`,
  );
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  if (problems.length > 0) process.exitCode = 1;
}

/** A fault that strikes one of the calls, and perhaps some more. */
function toRule(random: Random): FaultRule {
  const { delayMs, ...rule } = random.pick(FAULT_KINDS).rule();
  const late = delayMs === undefined ? {} : { delayMs: Math.min(delayMs, LATE_MS) };
  return { ...rule, ...late, after: random.integer(0, CALLS), times: random.integer(1, 3) };
}

function toTrends(samples: readonly Sample[]): string {
  const [provider, emulator] = (["provider", "emulator"] as const).map((side) =>
    toTrend(samples.map((each) => each[side])),
  );
  return `provider ${provider}, emulator ${emulator}`;
}

function vary(random: Random): Variation {
  return {
    tag: random.pick(["pro", "professional", "paid"]),
    host: random.pick(["db.example.com", "db.example.org"]),
    schedule: random.pick(["0 0 12 * * ?", "0 0 8 * * ?"]),
    secret: random.pick(["Zq4-first-secret", "Zq4-second-secret"]),
    status: random.pick(["active", "inactive"]),
  };
}

/** A deploy without faults, and what is wrong after it. */
async function settle(terraform: WorkingDirectory): Promise<string[]> {
  const problem = await terraform.apply().then(() => null, String);
  if (problem !== null) return [problem];
  const { templateTags, sourceTemplates, connectionTemplates, workspaces, sources } = terraform.airbyte;
  const tables = [templateTags, sourceTemplates, connectionTemplates, workspaces, sources];
  const counts = tables.map((table) => table.list().length).join();
  const known = (await terraform.state()).objects.length;
  return counts === COUNTS && known === OBJECTS ? [] : [`${counts} instead of ${COUNTS}, ${known} in the state`];
}

/** Tags, source templates, connection templates, workspaces with the first one, sources. */
const COUNTS = "2,1,1,2,1";
/** The same in the state, which has the binding and not the first workspace. */
const OBJECTS = 7;
