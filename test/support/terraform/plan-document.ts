/** One object of a plan, as `terraform show -json` gives it. */
export interface ResourceChange {
  readonly address: string;
  readonly change: {
    /** Such as ["create"], or ["delete", "create"] for a replacement. */
    readonly actions: readonly string[];
    readonly before: Readonly<Record<string, unknown>> | null;
    readonly after: Readonly<Record<string, unknown>> | null;
    readonly after_unknown: unknown;
    readonly before_sensitive: unknown;
    readonly after_sensitive: unknown;
    readonly replace_paths?: readonly (readonly (string | number)[])[];
    readonly importing?: { readonly id?: string };
  };
  /** Set when the object came from another address. */
  readonly previous_address?: string;
}

/** The parts of a plan's JSON that tests look at. */
export interface PlanDocument {
  readonly resource_changes?: readonly ResourceChange[];
  readonly resource_drift?: readonly ResourceChange[];
  readonly output_changes?: Readonly<Record<string, ResourceChange["change"]>>;
}

/** What would be done to which address: objects with nothing to do are left out. */
export function actions(plan: PlanDocument): Record<string, readonly string[]> {
  const changes = (plan.resource_changes ?? []).filter(({ change }) => change.actions.join() !== "no-op");
  return Object.fromEntries(changes.map(({ address, change }) => [address, change.actions]));
}

/** What the plan would do to one address; throws when it does not know it. */
export function getChange(plan: PlanDocument, address: string): ResourceChange["change"] {
  const found = plan.resource_changes?.find((change) => change.address === address);
  if (found !== undefined) return found.change;
  throw new Error(`The plan has no ${address}, only: ${Object.keys(actions(plan)).join(", ")}`);
}
