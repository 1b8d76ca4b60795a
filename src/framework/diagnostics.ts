import type { Path } from "../cty";

/** An error or warning for the user: a summary, a detail with reason and remedy, and the attribute concerned. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  /** At most 60 characters, no full stop. */
  readonly summary: string;
  readonly detail: string;
  readonly path?: Path;
}
