import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Places } from "../annotations/places";
import type { Problem } from "../annotations/problem";
import { isMask, toWorkflowCommand, type Annotation } from "../annotations/workflow-command";
import { UserError } from "../../installation/user-error";
import { argument, defineCommand, option } from "../command";
import type { Terminal } from "../terminal";

export const annotate = defineCommand({
  name: "annotate",
  summary: "show errors of cdktf and Terraform as annotations in GitHub Actions",
  description:
    "Reads the output of cdktf or Terraform, with -json or without, from stdin or a file, and prints it unchanged. In GitHub Actions, " +
    "each error and warning in it also becomes an annotation of the pull request, at the line of the program where synth ran with " +
    "AIRBYTE_RECORD_SOURCES=true, and lines that GitHub's runner would take for commands become plain text, but for masks. The exit code is 1 if the output has an error, so that a pipe fails even without pipefail.",
  examples: [
    "npx cdktf synth 2>&1 | airbyte-embedded annotate",
    "npx cdktf deploy 2>&1 | airbyte-embedded annotate",
    "airbyte-embedded annotate plan.log",
  ],
  arguments: { file: argument.optionalWord("file", "a saved log; stdin if absent") },
  options: {
    app: option.text("--app <dir>", "output folder of cdktf, which says where objects are declared", "cdktf.out"),
  },
  json: "an array of {severity, title, message, file, line} in place of the log",
  waits: true,

  run: async ({ file, app: given, json }, terminal) => {
    const { createLogReader } = await import("../annotations/log-reader");
    const app = resolve(terminal.cwd, given ?? "cdktf.out");
    const lines = file === null ? terminal.lines() : readLines(resolve(terminal.cwd, file));
    const reader = createLogReader(dirname(app));
    const found: Annotation[] = [];
    const tell = openTeller(app, json ? (each) => void found.push(each) : toCommands(terminal));
    const severities = new Set<string>();
    const take = async (problems: readonly Problem[]): Promise<void> => {
      for (const problem of problems) {
        severities.add(problem.severity);
        await tell(problem);
      }
    };
    for await (const line of lines) {
      if (!json) (isMask(line) ? terminal.command : terminal.print)(line);
      await take(reader.read(line));
    }
    await take(reader.end());
    if (json) terminal.print(JSON.stringify(found, null, 2));
    return severities.has("error") ? 1 : 0;
  },
});

type Take = (annotation: Annotation) => void;

/** Tells problems with their places; nothing where nobody takes them. The first problem loads what finds places. */
function openTeller(app: string, take: Take | null): (problem: Problem) => Promise<void> {
  if (take === null) return () => Promise.resolve();
  let places: Places | null = null;
  return async (problem) => {
    places ??= (await import("../annotations/places")).openPlaces(app);
    take(places.locate(problem));
  };
}

/** Prints annotations as commands of GitHub Actions; null anywhere else. */
function toCommands({ env, command }: Pick<Terminal, "env" | "command">): Take | null {
  return env.GITHUB_ACTIONS === "true" ? (annotation) => command(toWorkflowCommand(annotation)) : null;
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, "utf8").replace(/\n$/, "").split("\n");
  } catch (error) {
    throw new UserError(`The log cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
