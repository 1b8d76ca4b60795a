import { statSync } from "node:fs";
import { dirname, join, posix, resolve } from "node:path";
import { findProgram, toStatic, type Program } from "../../review";
import { toFolderInRepository } from "../repository";
import { listStacks, readProgram } from "../stacks";
import type { Problem, Subject } from "./problem";
import type { Annotation } from "./workflow-command";

/** Finds where a synthesized program declares what problems are about. */
export interface Places {
  readonly locate: (problem: Problem) => Annotation;
}

/** @param app output folder of cdktf, which may be written only after the first lines of a log */
export function openPlaces(app: string): Places {
  const folder = toFolderInRepository(dirname(resolve(app)));
  let known = { writtenAt: 0, programs: [] as readonly Program[] };

  function readPrograms(): readonly Program[] {
    const writtenAt = statSync(join(app, "manifest.json"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (writtenAt !== known.writtenAt) known = { writtenAt, programs: listPrograms(app) };
    return known.programs;
  }

  return {
    locate({ severity, title, message, subject, place }) {
      const declared = subject === null ? null : findDeclaration(subject, readPrograms());
      const at = place ?? declared?.source;
      return {
        severity,
        title,
        message: [...toName(subject, declared?.construct), message].join("\n\n"),
        // GitHub looks for files from the top of the repository.
        ...(at && { file: posix.join(folder, at.file), line: at.line }),
      };
    },
  };
}

function listPrograms(app: string): Program[] {
  return listStacks(app).flatMap(({ program }) => findProgram(readProgram(program)) ?? []);
}

type Declaration = Program["constructs"] extends ReadonlyMap<string, infer Value> ? Value : never;

/** The declaration of a subject; null if there is none, or if several stacks have one and it is not known which is meant. */
function findDeclaration(subject: Subject, programs: readonly Program[]): Declaration | null {
  const found = programs.flatMap(({ stack, constructs }) => {
    if ("construct" in subject) {
      const path = subject.construct.replace(/\/(?:Resource|Default)$/, "");
      return [...constructs.values()].find(({ construct }) => construct === path) ?? [];
    }
    const isOther = subject.stack !== null && subject.stack !== stack;
    return (isOther ? undefined : constructs.get(toStatic(subject.address))) ?? [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function toName(subject: Subject | null, construct: string | undefined): string[] {
  if (subject === null || "construct" in subject) return [];
  return [construct === undefined ? subject.address : `${construct} (${subject.address})`];
}
