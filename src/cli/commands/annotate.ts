import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { createLogReader } from "../annotations/log-reader";
import type { Problem } from "../annotations/problem";
import { toWorkflowCommand } from "../annotations/workflow-command";
import { UserError } from "../../installation/user-error";
import { argument, defineCommand, option } from "../command";

export const annotate = defineCommand({
  name: "annotate",
  summary: "show errors of cdktf and Terraform as annotations in GitHub Actions",
  description:
    "Reads the output of cdktf or Terraform, with -json or without, from stdin or a file, and prints it unchanged. In GitHub Actions, " +
    "each error and warning in it also becomes an annotation of the pull request, at the line of the program where synth ran with " +
    "AIRBYTE_RECORD_SOURCES=true. The exit code is 1 if the output has an error, so that a pipe fails even without pipefail.",
  examples: [
    "npx cdktf synth 2>&1 | airbyte-embedded annotate",
    "npx cdktf deploy 2>&1 | airbyte-embedded annotate",
    "airbyte-embedded annotate plan.log",
  ],
  arguments: { file: argument.optionalWord("file", "a saved log; stdin if absent") },
  options: {
    app: option.text("--app <dir>", "output folder of cdktf, which says where objects are declared", "cdktf.out"),
  },

  run: async ({ file, app: given }, terminal) => {
    const app = resolve(terminal.cwd, given ?? "cdktf.out");
    const lines = file === null ? terminal.lines() : readLines(resolve(terminal.cwd, file));
    const reader = createLogReader(dirname(app));
    const tell = terminal.env.GITHUB_ACTIONS === "true" ? await openTeller(app, terminal.print) : () => undefined;
    const severities = new Set<string>();
    const take = (problems: readonly Problem[]): void => {
      for (const problem of problems) {
        severities.add(problem.severity);
        tell(problem);
      }
    };
    for await (const line of lines) {
      terminal.print(line);
      take(reader.read(line));
    }
    take(reader.end());
    return severities.has("error") ? 1 : 0;
  },
});

async function openTeller(app: string, print: (line: string) => void): Promise<(problem: Problem) => void> {
  const { openPlaces } = await import("../annotations/places");
  const places = openPlaces(app);
  return (problem) => print(toWorkflowCommand(places.locate(problem)));
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, "utf8").replace(/\n$/, "").split("\n");
  } catch (error) {
    throw new UserError(`The log cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
