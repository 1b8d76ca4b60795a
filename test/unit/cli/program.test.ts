import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { commands } from "../../../src/cli/commands";
import { toVocabularies } from "../../../src/cli/completion/vocabulary";
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

/** All commands with the words that call them. */
const called = commands.flatMap((entry) =>
  "commands" in entry
    ? entry.commands.map((command) => ({ words: [entry.name, command.name], command }))
    : [{ words: [entry.name], command: entry }],
);

/** Commands without --json, and why. */
const WITHOUT_JSON = {
  run: "its output is another program's",
  completion: "its output is a script for a shell",
};

const helpOf = async (...words: readonly string[]): Promise<string> => {
  const terminal = recordedTerminal();
  expect(await run([...words, "--help"], terminal)).toBe(0);
  return terminal.printed.join("\n");
};

test("every command takes --no-color, and --json unless it has a reason", async () => {
  for (const { words, command } of called) {
    const help = await helpOf(...words);
    expect(help).toContain("--no-color");
    expect([words, help.includes("--json")]).toEqual([words, !(command.name in WITHOUT_JSON)]);
    // What is shared is named in no command of its own.
    expect(Object.keys(command.options).filter((name) => name === "json" || name === "color")).toEqual([]);
  }
});

test.each(called)("completion knows the shared options of $words", ({ words, command }) => {
  const [vocabulary] = toVocabularies(commands).filter((each) => each.command === words.join(" "));

  const offered = vocabulary?.options.map(({ word }) => word);
  expect(offered).toEqual(expect.arrayContaining(["--no-color", ...(command.json === null ? [] : ["--json"])]));
});

test("a command without --json refuses it", async () => {
  expect(await say("completion", "bash", "--json")).toContain("unknown option '--json'");
});
