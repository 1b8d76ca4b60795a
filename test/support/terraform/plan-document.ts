/** One object of a plan, in the form of `terraform show -json`. */
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

/** Actions by address, without the objects that do not change. */
export function actions(plan: PlanDocument): Record<string, readonly string[]> {
  const changes = (plan.resource_changes ?? []).filter(({ change }) => change.actions.join() !== "no-op");
  return Object.fromEntries(changes.map(({ address, change }) => [address, change.actions]));
}

/** The planned change of one address; throws if the plan does not contain it. */
export function getChange(plan: PlanDocument, address: string): ResourceChange["change"] {
  const found = plan.resource_changes?.find((change) => change.address === address);
  if (found !== undefined) return found.change;
  throw new Error(`The plan has no ${address}, only: ${Object.keys(actions(plan)).join(", ")}`);
}
