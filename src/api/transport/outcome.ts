import { UnexpectedAnswer } from "../errors";
import { carriesErrors } from "./api-error";
import type { HttpAnswer } from "./http";
import { NoAnswer } from "./network/no-answer";

/** Result of one try. */
export type Outcome<T> =
  | { readonly kind: "success"; readonly status: number; readonly result: T }
  | { readonly kind: "unreadable"; readonly status: number; readonly error: UnexpectedAnswer }
  | { readonly kind: "refusal"; readonly status: number; readonly answer: HttpAnswer }
  | { readonly kind: "none"; readonly error: NoAnswer };

/** An answer that came, read where it says success. Throws what `read` throws, unless the answer is at fault. */
export function toOutcome<T>(answer: HttpAnswer, read: (answer: HttpAnswer) => T): Outcome<T> {
  const { status } = answer;
  if (status >= 300 || carriesErrors(answer)) return { kind: "refusal", status, answer };
  try {
    return { kind: "success", status, result: read(answer) };
  } catch (error) {
    if (error instanceof UnexpectedAnswer) return { kind: "unreadable", status, error };
    throw error;
  }
}

/** True when the server has clearly said if it carried out the request. */
export function isPlain(outcome: Outcome<unknown>): boolean {
  if (outcome.kind !== "refusal") return outcome.kind === "success";
  return outcome.status >= 300 && outcome.status < 500 && outcome.status !== 429;
}

/** A failure of the network. Throws any other error. */
export function toNoOutcome(error: unknown): { readonly kind: "none"; readonly error: NoAnswer } {
  if (error instanceof NoAnswer) return { kind: "none", error };
  throw error;
}
