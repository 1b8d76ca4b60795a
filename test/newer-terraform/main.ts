/**
 * Tries a newer Terraform than that on the PATH, for real: what only it can do, and what it may do in another way.
 *
 *     npx tsx test/newer-terraform/main.ts                                the trials
 *     npx tsx test/newer-terraform/main.ts TEXT...                        the trials with one of these texts in the title
 *     npx tsx test/newer-terraform/main.ts --acceptance                   all acceptance tests, and no trials
 *     npx tsx test/newer-terraform/main.ts --acceptance PATTERN...        those in files that jest finds by the patterns
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createWorkingDirectory, disposeWorkingDirectories } from "../support/terraform/working-directory";
import { installTerraform, VERSION } from "./install";
import { TRIALS } from "./trials";

void main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "airbyte-embedded-newer-")));
  const [first, ...patterns] = args;
  try {
    process.env.PATH = `${installTerraform(folder)}${path.delimiter}${process.env.PATH ?? ""}`;
    if (first === "--acceptance") runAcceptance(patterns);
    else await runTrials(args);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runTrials(texts: readonly string[]): Promise<void> {
  const chosen = TRIALS.filter(({ title }) => texts.length === 0 || texts.some((text) => title.includes(text)));
  let failed = 0;
  for (const { title, options, run } of chosen) {
    const startedAt = Date.now();
    const failure = await createWorkingDirectory(options)
      .then(run)
      .then(() => null, String);
    await disposeWorkingDirectories();
    if (failure !== null) failed++;
    const verdict = failure === null ? `${Math.round((Date.now() - startedAt) / 1000)} s` : `FAILED: ${failure}`;
    process.stdout.write(`Terraform ${VERSION}: ${title} (${verdict})\n`);
  }
  process.stdout.write(`${chosen.length - failed} passed, ${failed} failed\n`);
  if (failed > 0 || chosen.length === 0) process.exitCode = 1;
}

/** The acceptance tests that jest finds; the others of the command line reach jest as they are. */
function runAcceptance(patterns: readonly string[]): void {
  process.stdout.write(`Terraform ${VERSION}: acceptance tests\n`);
  const which = patterns.length > 0 ? patterns : ["test/acceptance"];
  const { status } = spawnSync("npx", ["jest", ...which], { stdio: "inherit" });
  process.exitCode = status ?? 1;
}
