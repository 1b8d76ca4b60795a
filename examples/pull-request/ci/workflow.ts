import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** The parts of a workflow that the runner heeds. */
export interface Workflow {
  readonly defaults: { readonly run: { readonly "working-directory": string } };
  readonly jobs: Readonly<Record<string, Job>>;
}

export interface Job {
  readonly if?: string;
  readonly needs?: string;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Reads a workflow. Throws where GitHub's own parser finds a mistake in it. */
export async function readWorkflow(file: string): Promise<Workflow> {
  const { NoOperationTraceWriter, parseWorkflow } = await import("@actions/workflow-parser");
  const content = readFileSync(file, "utf8");
  const { context } = parseWorkflow({ name: file, content }, new NoOperationTraceWriter());
  const mistakes = context.errors.getErrors().map(({ message }) => message);
  if (mistakes.length > 0) throw new Error(mistakes.join("\n"));
  return parse(content) as Workflow; // the parser has judged its shape
}
