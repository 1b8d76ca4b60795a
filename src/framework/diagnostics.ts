import type { Path } from "../cty";

/** Longest summary of a diagnostic, in characters. */
export const SUMMARY_LENGTH = 60;

/** An error or warning for the user: a summary, a detail with reason and remedy, and the attribute concerned. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  /** At most `SUMMARY_LENGTH` characters, no full stop. */
  readonly summary: string;
  readonly detail: string;
  readonly path?: Path;
}
