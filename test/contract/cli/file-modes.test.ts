import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { run } from "../../../src/cli/program";
import { toEnvironment } from "../../../src/emulator/environment";
import { recordedTerminal } from "../../support/cli/recorded-terminal";
import { emulate } from "../../support/emulator/emulated-api";
import { removeScratchDirectories, scratchDirectory } from "../../support/files/scratch-directory";
import { planJson } from "../../support/review/plans";
import { POSTGRES } from "../../support/specs/connector-ids";

let umask = 0;
beforeEach(() => (umask = process.umask("000")));
afterEach(() => {
  process.umask(umask);
  removeScratchDirectories();
});

const COMMANDS: readonly (readonly string[])[] = [
  ["init", "new", "--ci", "github"],
  ["init", "other", "--ci", "gitlab"],
  ["install", "--runtime", "node", "--mirror", "mirror", "--cli-config", "config/terraform.rc", "--lock", "."],
  ["specs", "pull", POSTGRES],
  ["specs", "types", "--out", "types/connectors.ts"],
  ["export", "--no-check", "--out", "exported"],
  ["report", "--plan", "plan.json", "--format", "text,markdown,json,html,sarif", "--out", "report"],
];

test("whatever a command writes, nobody else may write it, even if the umask allows all", async () => {
  const airbyte = await emulate();
  airbyte.sourceTemplates.add({ name: "CRM", source_definition_id: POSTGRES });
  const cwd = path.join(scratchDirectory(), "work");
  mkdirSync(path.join(cwd, ".git"), { recursive: true, mode: 0o755 });
  writeFileSync(path.join(cwd, "plan.json"), JSON.stringify(planJson([])), { mode: 0o644 });

  for (const words of COMMANDS) {
    const terminal = recordedTerminal({ env: toEnvironment(airbyte), cwd, home: cwd });
    expect([words, await run(words, terminal), terminal.said]).toEqual([words, 0, expect.anything()]);
  }

  const written = readdirSync(cwd, { recursive: true, encoding: "utf8" });
  expect(written.length).toBeGreaterThan(60);
  expect(written.filter((name) => (statSync(path.join(cwd, name)).mode & 0o022) !== 0)).toEqual([]);
});
