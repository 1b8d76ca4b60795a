/**
 * Tries a newer Terraform than that on the PATH, for real: what only it can do, and what it may do in another way.
 */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createWorkingDirectory, disposeWorkingDirectories } from "../support/terraform/working-directory";
import { installTerraform, VERSION } from "./install";
import { TRIALS } from "./trials";

void main();

async function main(): Promise<void> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "airbyte-embedded-newer-")));
  try {
    process.env.PATH = `${installTerraform(folder)}${path.delimiter}${process.env.PATH ?? ""}`;
    for (const { title, options, run } of TRIALS) {
      const startedAt = Date.now();
      const failure = await createWorkingDirectory(options)
        .then(run)
        .then(() => null, String);
      await disposeWorkingDirectories();
      if (failure !== null) process.exitCode = 1;
      const verdict = failure === null ? `${Math.round((Date.now() - startedAt) / 1000)} s` : `FAILED: ${failure}`;
      process.stdout.write(`Terraform ${VERSION}: ${title} (${verdict})\n`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
