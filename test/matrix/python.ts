import { cpSync } from "node:fs";
import path from "node:path";
import { startEmulator } from "../../src/emulator";
import { toEnvironment } from "../../src/emulator/environment";
import { findExecutable } from "../../src/installation/executable";
import { installProvider } from "./cell";
import { toCliFolder } from "./installs";
import type { Foundation } from "./foundations";
import { run } from "./run";

const EXAMPLE = path.join(__dirname, "..", "..", "examples", "python");

/**
 * The example in Python, as a user would have it: cdktf from PyPI, classes by `cdktf get` from our mirror, a deploy and an
 * empty diff after it. Answers with the seconds that it took; null where there is no Python.
 * @param installed project in which our package is installed
 */
export async function tryPython(folder: string, foundation: Foundation, installed: string): Promise<number | null> {
  if (findExecutable("python3", { env: process.env, cwd: folder }) === null) return null;
  const startedAt = Date.now();
  const project = path.join(folder, "python");
  cpSync(EXAMPLE, project, { recursive: true });
  const environment = path.join(project, "venv");
  await run("python3", ["-m", "venv", environment], { cwd: project });
  const bin = path.join(environment, "bin");
  await run(path.join(bin, "pip"), ["install", "--quiet", `cdktf==${foundation.version}`], { cwd: project });
  const emulator = await startEmulator();
  try {
    const env = {
      ...process.env,
      ...toEnvironment(emulator),
      ...(await installProvider((command, ...args) => run(command, args, { cwd: installed }), project)),
      CHECKPOINT_DISABLE: "1",
      CI: "1",
      PATH: `${bin}${path.delimiter}${process.env.PATH ?? ""}`,
    };
    const command = path.join(toCliFolder(installed, foundation), "bundle", "bin", "cdktf");
    const cdktf = (...args: readonly string[]): Promise<string> =>
      run(process.execPath, [command, ...args], { cwd: project, env });
    await cdktf("get");
    await cdktf("deploy", "--auto-approve");
    const templates = emulator.sourceTemplates.list().map(({ name, tags }) => `${name}: ${tags.join()}`);
    if (templates.join() !== "CRM: pro") throw new Error(`The program in Python deployed ${templates.join("; ")}.`);
    const difference = await cdktf("diff");
    if (!difference.includes("No changes.")) throw new Error(`The diff after the deploy is not empty:\n${difference}`);
    return Math.round((Date.now() - startedAt) / 1000);
  } finally {
    await emulator.stop();
  }
}
