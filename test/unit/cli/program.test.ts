import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { commands } from "../../../src/cli/commands";
import { run } from "../../../src/cli/program";
import { recordedTerminal } from "../../support/cli/recorded-terminal";
import { removeScratchDirectories, scratchDirectory } from "../../support/files/scratch-directory";

afterEach(removeScratchDirectories);

async function say(...args: string[]): Promise<string> {
  const terminal = recordedTerminal();
  expect(await run(args, terminal)).toBe(1);
  return terminal.said.join("\n");
}

test.each([
  ["a command", ["instal"], "(Did you mean install?)", "Run airbyte-embedded --help to see all commands."],
  ["a command of a group", ["specs", "pul"], "(Did you mean pull?)", "Run airbyte-embedded specs --help"],
  ["an option", ["install", "--mirorr", "x"], "(Did you mean --mirror?)", "Run airbyte-embedded install --help"],
  ["an option in a group", ["ci", "init", "github", "--brnch", "x"], "--branch", "Run airbyte-embedded ci init --help"],
  ["a choice", ["install", "--runtime", "nod"], "Did you mean node?", "choose auto or node or standalone"],
])("%s that is misspelt is answered by what was meant, and by what to do", async (_, args, meant, next) => {
  const said = await say(...args);

  expect(said).toContain(meant);
  expect(said).toContain(next);
});

test("an error of the operating system says what to do next", async () => {
  const file = join(scratchDirectory(), "file");
  writeFileSync(file, "");

  expect(await say("init", join(file, "project"))).toMatch(/ENOTDIR.*\nCheck the path: a part of it is a file\.$/);
});

test("every command takes --no-color", async () => {
  const names = commands.flatMap((entry) =>
    "commands" in entry ? entry.commands.map(({ name }) => [entry.name, name]) : [[entry.name]],
  );

  for (const name of names) {
    const terminal = recordedTerminal();
    expect(await run([...name, "--no-color", "--help"], terminal)).toBe(0);
  }
});
