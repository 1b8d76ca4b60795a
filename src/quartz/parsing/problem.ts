import { findMistake } from "./mistakes";
import { QuartzError, type Quartz, type QuartzErrorKind } from "../quartz";
import { findError, readQuartz, toParts } from "./reading";

/** Problem with a schedule. `message` ends with the suggestion, if there is one. */
export interface Problem {
  readonly kind: QuartzErrorKind;
  readonly message: string;
  /** The corrected text, which is valid. */
  readonly suggestion: string | null;
}

/**
 * Parses an expression as org.quartz 2.3.2 does, in UTC; throws a `QuartzError` if Quartz would refuse it. Like Quartz it
 * ignores an eighth field; `findProblem` does not.
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

/** Reason why Airbyte refuses a text as a schedule (API 6.5), with the corrected text; null if it accepts it. */
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

/**
 * Corrects one mistake after another, until the text is valid or no known mistake is left. A correction that leads back
 * to an earlier text is none.
 */
function explain(text: string, before: readonly string[] = []): Explanation {
  const error = findError(text);
  const mistake = error === null && toParts(text).length <= 7 ? null : findMistake(text);
  if (mistake === null) {
    if (error === null) return { kind: "value", messages: [], suggestion: text };
    return { kind: error.kind, messages: [error.message], suggestion: null };
  }
  const { kind, message, fixed } = mistake;
  if (fixed === null || fixed === text || before.includes(fixed))
    return { kind, messages: [message], suggestion: null };
  const { messages, suggestion } = explain(fixed, [...before, text]);
  return { kind, messages: [message, ...messages], suggestion };
}
