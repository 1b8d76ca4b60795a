import { resolve } from "node:path";
import { argument, defineCommand, option } from "../../command";

export const specsDiff = defineCommand({
  name: "diff",
  summary: "describe what differs between two lock files",
  description:
    "Prints what a new lock file changes: connectors added and removed, settings added, settings that are now " +
    "required or secret, values that are gone. The exit code is 0 even if they differ, as with git diff; with " +
    "--exit-code it is 1 if they do.",
  examples: [
    "airbyte-embedded specs diff old.lock.json connector-specs.lock.json",
    "git show main:connector-specs.lock.json > old.json && airbyte-embedded specs diff old.json connector-specs.lock.json",
  ],
  arguments: {
    old: argument.word("old", "the old lock file"),
    new: argument.word("new", "the new lock file"),
  },
  options: {
    exitCode: option.flag("--exit-code", "exit with code 1 if the files differ"),
  },
  json: "an array of changes",

  run: async ({ old, new: next, exitCode, json }, terminal) => {
    const { getLock, listLockChanges, toChangeText } = await import("../../specs");
    const [before, after] = [old, next].map((file) => getLock(resolve(terminal.cwd, file)));
    const changes = before && after ? listLockChanges(before, after) : [];
    if (json) terminal.print(JSON.stringify(changes, null, 2));
    else if (changes.length > 0) terminal.print(toChangeText(changes));
    else terminal.say("No connector differs.");
    return exitCode && changes.length > 0 ? 1 : 0;
  },
});
