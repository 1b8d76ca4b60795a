import { createBlockReader, type Block } from "./blocks";
import { toJsonProblem } from "./diagnostic-json";
import { toTextProblem } from "./diagnostic-text";
import type { Problem } from "./problem";
import { toMarkProblem, toThrownProblem, toValidationProblems } from "./synth-text";

/** Finds errors and warnings in a log, line by line. */
export interface LogReader {
  /** Problems that end with this line. */
  readonly read: (line: string) => Problem[];
  /** Problems that end with the log. */
  readonly end: () => Problem[];
}

/**
 * Reads the output of cdktf and of Terraform, with or without -json and colours. Each problem is told once, though cdktf
 * prints most of them twice.
 * @param program folder of the program
 */
export function createLogReader(program: string): LogReader {
  const blocks = createBlockReader();
  const told = new Set<string>();
  /** Last words of cdktf, about errors that it has printed before. */
  let conclusion: Problem | null = null;
  let failed = false;

  function once(problems: readonly Problem[]): Problem[] {
    return problems.filter(({ severity, title, message }) => {
      const key = JSON.stringify([severity, title, message.replace(/\s+/g, " ")]);
      if (told.has(key)) return false;
      told.add(key);
      failed ||= severity === "error";
      return true;
    });
  }

  function take(block: Block | null): Problem[] {
    if (block === null) return [];
    const problems = toProblems(block, program);
    if (problems.length === 0) conclusion ??= findConclusion(block);
    return once(problems);
  }

  return {
    read(line) {
      const problem = line.startsWith("{") ? toJsonProblem(line) : null;
      return problem === null ? take(blocks.read(line)) : once([problem]);
    },
    end() {
      const last = take(blocks.end());
      return failed || conclusion === null ? last : [...last, ...once([conclusion])];
    },
  };
}

function toProblems({ kind, lines, stack }: Block, program: string): Problem[] {
  if (kind === "validations") return toValidationProblems(lines);
  if (kind === "mark") return [toMarkProblem(lines, program)];
  const problem = isOwn(lines) ? null : (toTextProblem(lines, stack) ?? toThrownProblem(lines, program));
  return problem === null ? [] : [problem];
}

/** True for CDKTF's own words about a command that failed, about a stack, and about marks. */
function isOwn([first = ""]: readonly string[]): boolean {
  return /^Error: +(?:non-zero exit code|External Error: |While synthesizing )/.test(first);
}

/** An error of one line, which is told if nothing else explains why a command failed. */
function findConclusion({ lines: [first = ""] }: Block): Problem | null {
  const [, message] = /^Error: +(.+)$/.exec(first) ?? [];
  return message === undefined
    ? null
    : { severity: "error", title: "cdktf failed", message, subject: null, place: null };
}
