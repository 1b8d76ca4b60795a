/**
 * Tries other versions of Terraform than that on the PATH, for real: what only some can do, and what some may do in another way.
 *
 *     npx tsx test/terraform-versions/main.ts                             the trials, with the newest
 *     npx tsx test/terraform-versions/main.ts TEXT...                     the trials with one of these texts in the title
 *     npx tsx test/terraform-versions/main.ts --version 1.8 --version 1.9 the trials with these
 *     npx tsx test/terraform-versions/main.ts --acceptance                the acceptance tests that need nothing but Terraform, and no trials
 *     npx tsx test/terraform-versions/main.ts --acceptance PATTERN...     those in files that jest finds by the patterns
 *     npx tsx test/terraform-versions/main.ts --run -- COMMAND...         any command, with the Terraform on its PATH
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { createWorkingDirectory, disposeWorkingDirectories } from "../support/terraform/working-directory";
import { installTerraform } from "./install";
import { TRIALS } from "./trials";
import { getVersion, has, VERSIONS, WRITE_ONLY, type Version } from "./versions";

/** Acceptance tests that need nothing but Terraform. */
const ALL = ["data-sources", "faults", "plans", "resources", "secrets", "tags", "once/(ephemerals|functions|process)"];

/** Those of them without write-only attributes. */
const WITHOUT_WRITE_ONLY = [
  "data-sources",
  "faults/(kills|load|lost-objects|odd-answers|stops|transport)",
  "plans/(adoption|names|protection|swap)",
  "resources/(foreign-specs|source-template|template-tag|workspace)",
  "tags",
  "once/(functions|process)",
];

void main();

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      version: { type: "string", multiple: true, default: [VERSIONS.at(-1)?.name ?? ""] },
      acceptance: { type: "boolean", default: false },
      run: { type: "boolean", default: false },
    },
  });
  for (const version of values.version.map(getVersion)) {
    process.stdout.write(`Terraform ${version.terraform}\n`);
    const isGreen = await withTerraform(version, () => {
      if (values.run) return runCommand(positionals);
      return values.acceptance ? runAcceptance(version, positionals) : runTrials(version, positionals);
    });
    if (!isGreen) process.exitCode = 1;
  }
}

async function withTerraform(version: Version, use: () => boolean | Promise<boolean>): Promise<boolean> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "airbyte-embedded-terraform-")));
  const { PATH = "" } = process.env;
  try {
    process.env.PATH = `${installTerraform(folder, version)}${path.delimiter}${PATH}`;
    return await use();
  } finally {
    process.env.PATH = PATH;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runTrials(version: Version, texts: readonly string[]): Promise<boolean> {
  const able = TRIALS.filter(({ from, before }) => has(version, from) && !(before && has(version, before)));
  const chosen = able.filter(({ title }) => texts.length === 0 || texts.some((text) => title.includes(text)));
  let failed = 0;
  for (const { title, options, run } of chosen) {
    const startedAt = Date.now();
    const failure = await createWorkingDirectory(options)
      .then(run)
      .then(() => null, String);
    await disposeWorkingDirectories();
    if (failure !== null) failed++;
    const verdict = failure === null ? `${Math.round((Date.now() - startedAt) / 1000)} s` : `FAILED: ${failure}`;
    process.stdout.write(`  ${title} (${verdict})\n`);
  }
  process.stdout.write(`${chosen.length - failed} passed, ${failed} failed\n`);
  return failed === 0 && chosen.length > 0;
}

function runAcceptance(version: Version, patterns: readonly string[]): boolean {
  const able = has(version, WRITE_ONLY) ? ALL : WITHOUT_WRITE_ONLY;
  const chosen = patterns.length > 0 ? patterns : able.map((name) => `test/acceptance/${name}`);
  return runCommand(["npx", "jest", ...chosen]);
}

function runCommand([command = "", ...args]: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: "inherit" }).status === 0;
}
