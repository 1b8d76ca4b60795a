import { mkdirSync } from "node:fs";
import path from "node:path";
import { startEmulator } from "../../src/emulator";
import { toEnvironment } from "../../src/emulator/environment";
import type { Cell } from "./cell";
import { npm, run } from "./run";

/**
 * A project that the packed `init` writes, by its own npm scripts: installed, checked, tested and deployed, after which
 * its diff is empty. Answers with the seconds from the first deploy on.
 * @param cell the library, a Node that its command takes, and the project in which our package is installed
 */
export async function tryNewProject(
  folder: string,
  tarball: string,
  { foundation: { library }, node, project: installed }: Cell,
): Promise<number> {
  const project = path.join(folder, `new-${library}`);
  await run("npx", ["airbyte-embedded", "init", project, "--library", library], { cwd: installed });
  await npm(project, "install", tarball);
  const home = path.join(project, "home");
  mkdirSync(home);
  const emulator = await startEmulator();
  try {
    const env = {
      ...process.env,
      ...toEnvironment(emulator),
      HOME: home,
      PATH: `${node}${path.delimiter}${process.env.PATH ?? ""}`,
      CHECKPOINT_DISABLE: "1",
      FORCE_COLOR: "0",
    };
    const script = (name: string, ...args: readonly string[]): Promise<string> =>
      run("npm", ["run", name, "--", ...args], { cwd: project, env });
    await script("check");
    await script("test");
    const startedAt = Date.now();
    await script("deploy", "--auto-approve");
    const templates = emulator.sourceTemplates.list().map(({ name, tags }) => `${name}: ${tags.join()}`);
    if (templates.join() !== "CRM: pro") throw new Error(`The new project deployed ${templates.join("; ")}.`);
    const difference = await script("diff");
    if (!difference.includes("No changes.")) throw new Error(`The diff after the deploy is not empty:\n${difference}`);
    return Math.round((Date.now() - startedAt) / 1000);
  } finally {
    await emulator.stop();
  }
}
