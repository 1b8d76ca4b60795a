import type { Path } from "../cty";

/** What Terraform shows a user: one line of what failed, then why and what to do, at the attribute it is about. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  /** At most 60 characters, no full stop. */
  readonly summary: string;
  readonly detail: string;
  readonly path?: Path;
}
