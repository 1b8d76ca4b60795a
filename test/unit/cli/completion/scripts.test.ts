import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { commands } from "../../../../src/cli/commands";
import { run } from "../../../../src/cli/program";
import { toCompletionScript } from "../../../../src/cli/completion/scripts";
import { toVocabularies } from "../../../../src/cli/completion/vocabulary";
import { findExecutable } from "../../../../src/installation/executable";
import { recordedTerminal } from "../../../support/cli/recorded-terminal";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";

afterEach(removeScratchDirectories);

const vocabularies = toVocabularies(commands);

/** Words that a real bash offers for the last of those typed. */
function completeInBash(...typed: readonly string[]): string[] {
  const script = join(scratchDirectory(), "completion.bash");
  writeFileSync(script, toCompletionScript("bash", vocabularies));
  const words = ["airbyte-embedded", ...typed].map((word) => `'${word}'`).join(" ");
  const asking = `source ${script}; COMP_WORDS=(${words}); COMP_CWORD=${typed.length}; _airbyte_embedded; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync("bash", ["-c", asking], { encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout.split("\n").filter((line) => line !== "");
}

test.each<readonly [string, readonly string[], readonly string[]]>([
  ["commands", ["in"], ["init", "install"]],
  ["commands of a group", ["specs", "pu"], ["pull"]],
  ["options of a command", ["install", "--r"], ["--runtime"]],
  ["options of a command in a group", ["specs", "diff", "--e"], ["--exit-code"]],
  ["choices of an option", ["install", "--runtime", ""], ["auto", "node", "standalone"]],
  ["commands again after an option's value", ["ci", "in"], ["init"]],
])("bash completes %s", (_, typed, offered) => {
  expect(completeInBash(...typed)).toEqual(offered);
});

test.each<readonly [string, readonly string[]]>([
  ["the value of an option that names a file", ["install", "--mirror", ""]],
  ["another program's words", ["run", "--", "cdktf", "de"]],
])("bash leaves %s to its own completion of files", (_, typed) => {
  expect(completeInBash(...typed)).toEqual([]);
});

const readable = (["bash", "zsh", "fish"] as const).filter(
  (shell) => findExecutable(shell, { env: process.env, cwd: "/" }) !== null,
);

test.each(readable)("%s can read its script", (shell) => {
  const script = join(scratchDirectory(), "script");
  writeFileSync(script, toCompletionScript(shell, vocabularies));

  expect(spawnSync(shell, ["-n", script], { encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
});

test("fish tells a command from one of the same name in a group", () => {
  const lines = toCompletionScript("fish", vocabularies).split("\n");

  const library = lines.find((line) => line.includes("-l library"));
  expect(library).toContain("'__fish_seen_subcommand_from init; and not __fish_seen_subcommand_from ci'");
});

test("the scripts know all commands and all options", () => {
  for (const shell of ["bash", "zsh", "fish"] as const) {
    const script = toCompletionScript(shell, vocabularies);
    const prefix = shell === "fish" ? "-l " : "--";
    const words = vocabularies.flatMap(({ commands: names, options }) => [
      ...names.map(({ word }) => word),
      ...options.map(({ word }) => word.replace(/^--/, prefix)),
    ]);
    expect(words.filter((word) => !script.includes(word))).toEqual([]);
  }
});

test("an unknown shell is refused with those that are known", async () => {
  const terminal = recordedTerminal();

  expect(await run(["completion", "tcsh"], terminal)).toBe(1);
  expect(terminal.said.join()).toContain("Choose bash, zsh, fish.");
});
