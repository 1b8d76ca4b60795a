import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createLogReader } from "../annotations/log-reader";
import { toWorkflowCommand, type Annotation } from "../annotations/workflow-command";
import { UserError } from "../../installation/user-error";
import { argument, defineCommand } from "../command";

export const annotate = defineCommand({
  name: "annotate",
  summary: "show errors of cdktf and Terraform as annotations in GitHub Actions",
  description:
    "Reads the output of cdktf or Terraform, with -json or without, from stdin or a file, and prints it unchanged. In GitHub Actions, " +
    "each error and warning in it also becomes an annotation of the pull request, with the construct's path where that is known. " +
    "The exit code is 1 if the output has an error, so that a pipe fails even without pipefail.",
  examples: ["npx cdktf deploy 2>&1 | airbyte-embedded annotate", "airbyte-embedded annotate plan.log"],
  arguments: { file: argument.optionalWord("file", "a saved log; stdin if absent") },
  options: {},

  run: async ({ file }, terminal) => {
    const lines = file === null ? terminal.lines() : readLines(resolve(terminal.cwd, file));
    const reader = createLogReader();
    const severities = new Set<string>();
    const tell = (annotations: readonly Annotation[]): void => {
      for (const annotation of annotations) {
        severities.add(annotation.severity);
        if (terminal.env.GITHUB_ACTIONS === "true") terminal.print(toWorkflowCommand(annotation));
      }
    };
    for await (const line of lines) {
      terminal.print(line);
      tell(reader.read(line));
    }
    tell(reader.end());
    return severities.has("error") ? 1 : 0;
  },
});

function readLines(file: string): string[] {
  try {
    return readFileSync(file, "utf8").replace(/\n$/, "").split("\n");
  } catch (error) {
    throw new UserError(`The log cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
