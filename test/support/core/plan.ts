import { isRecord, isTyped, toPathText, toPlain, type Plain, type Type, type Value } from "../../../src/cty";
import type { Diagnostic } from "../../../src/framework";
import { listDifferences, type Action, type Change } from "./change";
import type { Schemas } from "./values";

export type PlainObject = Readonly<Record<string, Plain>>;

/** A plan as a user sees it. */
export interface Plan {
  readonly action: Action;
  /** Planned values, UNKNOWN where they are known only after apply; null for a deletion. */
  readonly planned: PlainObject | null;
  /** The attributes that the plan changes. */
  readonly changed: readonly string[];
  /** The attributes that were changed outside of Terraform. */
  readonly drift: readonly string[];
  /** The places that force a replacement. */
  readonly replace: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A plan as a test reads it, with what the refresh before it had found. */
export function toPlan(
  attributes: Schemas,
  { action, planned, prior, replace, diagnostics }: Change,
  { drift, warnings }: { readonly drift: readonly string[]; readonly warnings: readonly Diagnostic[] },
): Plan {
  return {
    action,
    planned: toPlainObject(planned),
    changed: listDifferences(attributes, planned, prior),
    drift,
    replace: replace.map(toPathText),
    diagnostics: [...warnings, ...diagnostics],
  };
}

/** An object without the types that its dynamic values carry. */
export function toPlainObject(value: Value): PlainObject | null {
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([name, child]) => [name, toPlain(child)]))
    : null;
}

/** The types that the dynamic values of an object carry. */
export function listTypes(value: Value): Readonly<Record<string, Type>> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, child]) => (isTyped(child) ? [[name, child.type]] : [])),
  );
}
