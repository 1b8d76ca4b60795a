import type { Program } from "../../adoption";
import type { Placement } from "../project-kit/placed-files";
import type { Verdict } from "./verdict";

/** Number of objects of each kind that a program declares. */
export type Counts = Readonly<Record<"tags" | "source_templates" | "connection_templates" | "workspaces", number>>;

/** Outcome of an export, as `--json` prints it. */
export interface Outcome {
  readonly folder: string;
  /** Files of the program; of a dry run, those that would be written. */
  readonly files: readonly (Placement | { readonly path: string; readonly written: null })[];
  readonly objects: Counts;
  readonly left_out: readonly {
    readonly kind: string;
    readonly name: string;
    readonly id: string;
    readonly reason: string;
  }[];
  /** Verdict on the program's plan; null if it was not planned. */
  readonly plan: Verdict | null;
}

/** Counts what a program declares. */
export function toCounts({ tags, sourceTemplates, connectionTemplates, workspaces }: Program): Counts {
  return {
    tags: tags.filter(({ elsewhere }) => !elsewhere).length,
    source_templates: sourceTemplates.length,
    connection_templates: connectionTemplates.length,
    workspaces: workspaces.length,
  };
}

/** The outcome of an export so far. */
export function toOutcome(program: Program, folder: string, rest: Pick<Outcome, "files" | "plan">): Outcome {
  const leftOut = program.leftOut.map(({ kind, title, id, reason }) => ({ kind, name: title, id, reason }));
  return { folder, files: rest.files, objects: toCounts(program), left_out: leftOut, plan: rest.plan };
}
