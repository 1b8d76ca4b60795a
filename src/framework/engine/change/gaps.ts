import type { Value } from "../../../cty";
import type { Attribute, Attributes } from "../../attributes/attributes";
import { toObject } from "../../model/model";
import { isNull, isPending } from "../../model/presence";
import type { Diagnostics } from "../../report";
import type { PlanRequest } from "../engine";

/**
 * Refuses a change of which values are missing that resource code counts on. A state has gaps where an older version of
 * the provider wrote it, until the next read, and where somebody edited it. False if something was missing.
 */
export function requireWhole(
  attributes: Attributes,
  { config, prior, planned }: Pick<PlanRequest, "config" | "prior"> & { readonly planned?: Value },
  { task, report }: { readonly task: string; readonly report: Diagnostics },
): boolean {
  const refuse = (gaps: readonly string[], what: string, advice: string) => {
    if (gaps.length > 0) report.error(`Cannot ${task}`, `${what} has no ${gaps.join(", ")}. ${advice}`);
  };
  refuse(listGaps(attributes, prior), "The state", UNREAD);
  refuse(listGaps(pick(attributes, "required"), config), "The configuration", REFUSED);
  const decided = Object.keys(pick(attributes, "computed")).filter((name) => !isNull(toObject(config)[name] ?? null));
  if (decided.length > 0) report.error(`Cannot ${task}`, `The configuration sets ${decided.join(", ")}. ${REFUSED}`);
  const wanted = { ...pick(attributes, "required"), ...pick(attributes, "defaulted") };
  refuse([...listGaps(wanted, planned ?? null), ...listPending(wanted, planned ?? null)], "The plan", OUTDATED);
  return !report.hasErrors();
}

const UNREAD =
  "An older version of the provider wrote it, or it was edited. " +
  "Run the command with a refresh, which fills it in; if that does not help, import the object anew.";
const REFUSED = "Terraform should have refused it. Please report it with the version of Terraform.";
const OUTDATED = "Make a new plan.";

/** Names of attributes that always have a value, and have none. A value that is not known yet is one. */
export function listGaps(attributes: Attributes, value: Value): string[] {
  if (value === null) return [];
  const values = toObject(value);
  return Object.keys(attributes).filter((name) => !attributes[name]?.nullable && isNull(values[name] ?? null));
}

function listPending(attributes: Attributes, value: Value): string[] {
  const values = toObject(value);
  return Object.keys(attributes).filter((name) => isPending(values[name] ?? null));
}

function pick(attributes: Attributes, mode: Attribute["mode"]): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => attribute.mode === mode));
}
