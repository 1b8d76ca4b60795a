import type { Report } from "../framework";
import type { Embedded } from "./embedded";

interface Doomed {
  readonly action: "create" | "update" | "delete";
  readonly replaces: boolean;
  readonly api: Embedded | null;
  readonly state: { readonly deletion_protection: boolean | null } | null;
  readonly report: Report;
}

/** Refuses, at plan, to destroy or replace what is protected. */
export function protect(name: string, { action, replaces, api, state, report }: Doomed): void {
  if (action !== "delete" && !replaces) return;
  const own = state?.deletion_protection ?? null;
  if (!(own ?? api?.settings.deletionProtection ?? false)) return;
  const where = own === null ? "The provider's deletion_protection" : "deletion_protection";
  report.error(
    action === "delete" ? "Protected from deletion" : "Protected from replacement",
    `${where} protects "${name}" from being ${action === "delete" ? "destroyed" : "replaced"}. To allow it, set deletion_protection = false on it, apply, and try again.`,
    "deletion_protection",
  );
}
