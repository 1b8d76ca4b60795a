/**
 * The main job from end to end on the embedded emulator: deploy, nothing left to do, drift, repair, a rename, destroy.
 * Everything is real but Airbyte: the `cdktf` command, Terraform, and our provider. Run it with `npm run demo`.
 */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { startEmulator } from "cdktf-airbyte-embedded/emulator";
import { complain, say } from "./narrator";
import { play } from "./story";
import { requireTerraform } from "./toolbox";

const ROOT = path.join(__dirname, "../..");

main().catch(complain);

async function main(): Promise<void> {
  requireTerraform();
  // Below the package, so that the program finds it by name as it would in node_modules.
  const folder = mkdtempSync(path.join(ROOT, "dist", "demo-"));
  const emulator = await startEmulator();
  const startedAt = Date.now();
  try {
    cpSync(path.join(ROOT, "examples", "quickstart"), folder, { recursive: true });
    await play(folder, emulator);
    say(`\nAll of it in ${Math.round((Date.now() - startedAt) / 1000)} s. Nothing is left running.`);
  } finally {
    await emulator.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
