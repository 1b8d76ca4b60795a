import { findMistake } from "./mistakes";
import { QuartzError, type Quartz, type QuartzErrorKind } from "../quartz";
import { findError, readQuartz, toParts } from "./reading";

/** What is wrong with a schedule. `message` ends with the suggestion, where there is one. */
export interface Problem {
  readonly kind: QuartzErrorKind;
  readonly message: string;
  /** The corrected text, which is valid. */
  readonly suggestion: string | null;
}

/**
 * Reads what org.quartz 2.3.2 reads, in UTC. Throws a `QuartzError` for anything else. Like Quartz it passes over an
 * eighth field; `findProblem` does not.
 */
export function parseQuartz(text: string): Quartz {
  try {
    return readQuartz(text);
  } catch (error) {
    const problem = findProblem(text);
    if (problem === null) throw error;
    throw new QuartzError(problem.message, problem.kind, problem.suggestion);
  }
}

/** Why a text is no schedule that Airbyte takes (API 6.5), with the corrected text; null when it is one. */
export function findProblem(text: string): Problem | null {
  if (toParts(text).length <= 7 && findError(text) === null) return null;
  const { kind, messages, suggestion } = explain(text);
  const question = suggestion === null ? [] : [`Did you mean \`${suggestion}\`?`];
  return { kind, message: [...messages, ...question].join(" "), suggestion };
}

interface Explanation {
  readonly kind: QuartzErrorKind;
  readonly messages: readonly string[];
  readonly suggestion: string | null;
}

/** Takes one mistake after another out of the text, until it is valid or nothing more is known to do. */
function explain(text: string): Explanation {
  const error = findError(text);
  const mistake = error === null && toParts(text).length <= 7 ? null : findMistake(text);
  if (mistake === null) {
    if (error === null) return { kind: "value", messages: [], suggestion: text };
    return { kind: error.kind, messages: [error.message], suggestion: null };
  }
  const { kind, message, fixed } = mistake;
  if (fixed === null) return { kind, messages: [message], suggestion: null };
  const { messages, suggestion } = explain(fixed);
  return { kind, messages: [message, ...messages], suggestion };
}
