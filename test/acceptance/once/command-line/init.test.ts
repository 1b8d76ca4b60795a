import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify, stripVTControlCharacters } from "node:util";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";
import { runCommand } from "../../../support/cli/command-line";
import { createWorkingDirectory, disposeWorkingDirectories } from "../../../support/terraform/working-directory";

const execute = promisify(execFile);
const ROOT = path.join(__dirname, "../../../..");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(ROOT, "dist", "new-project-"));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await disposeWorkingDirectories();
  removeScratchDirectories();
});

/** Puts this package where `npm install` would, with its command. All else is found above the folder. */
function link(): void {
  mkdirSync(path.join(folder, "node_modules/.bin"), { recursive: true });
  symlinkSync(ROOT, path.join(folder, "node_modules/cdktf-airbyte-embedded"));
  // npm makes the command of a package executable as it installs it.
  const command = `#!/usr/bin/env node\nrequire(${JSON.stringify(path.join(ROOT, "dist/src/cli/main.js"))});\n`;
  writeFileSync(path.join(folder, "node_modules/.bin/airbyte-embedded"), command, { mode: 0o755 });
}

test("a new project passes its types and its test, and deploys by its npm scripts", async () => {
  const { airbyte, env: given } = await createWorkingDirectory();
  const home = scratchDirectory();
  const env = { ...given, HOME: home, TF_CLI_CONFIG_FILE: "", TF_CLI_ARGS: "", FORCE_COLOR: "0" };
  const script = async (name: string, ...args: readonly string[]): Promise<string> => {
    const { stdout } = await execute("npm", ["run", name, "--", ...args], { cwd: folder, env });
    return stripVTControlCharacters(stdout);
  };
  expect((await runCommand(["init"], env, folder)).code).toBe(0);
  link();

  await script("check");
  expect(await script("test")).toContain("2 passed");
  expect(await script("deploy", "--auto-approve")).toContain("2 added");

  expect(airbyte.sourceTemplates.list().map(({ name, tags }) => [name, tags])).toEqual([["CRM", ["pro"]]]);
  expect(await script("diff")).toContain("No changes.");
}, 120_000);
