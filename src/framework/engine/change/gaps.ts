import type { Value } from "../../../cty";
import type { Attribute, Attributes } from "../../attributes/attributes";
import { toElements, toObject } from "../../model/model";
import { isNull, isPending } from "../../model/presence";
import type { Diagnostics } from "../../report";
import type { PlanRequest } from "../engine";

/** Refuses what core never sends: a configuration or a plan that lacks what it must have. False if something was missing. */
export function requireWhole(
  attributes: Attributes,
  { config, planned = null }: Pick<PlanRequest, "config"> & { readonly planned?: Value },
  { task, report }: { readonly task: string; readonly report: Diagnostics },
): boolean {
  const refuse = (names: readonly string[], what: string, advice: string) => {
    if (names.length > 0) report.error(`Cannot ${task}`, `${what} ${names.join(", ")}. ${advice}`);
  };
  const find = (modes: readonly Attribute["mode"][], value: Value, isAtFault: typeof hasGap): string[] =>
    listWhere(attributes, value, (attribute, own) => modes.includes(attribute.mode) && isAtFault(attribute, own));
  const owed = find(["required", "defaulted"], planned, hasGap);
  const open = find(["required", "defaulted", "optional"], planned, (_attribute, value) => isPending(value));
  refuse(
    find(["computed"], config, (_attribute, value) => !isNull(value)),
    "The configuration sets",
    REFUSED,
  );
  refuse(find(["required"], config, hasGap), "The configuration has no", REFUSED);
  refuse([...owed, ...open], "The plan has no", "Make a new plan.");
  return !report.hasErrors();
}

const REFUSED = "Terraform should have refused it. Please report it with the version of Terraform.";

/** Runs resource code, and blames an error that is none of its own on gaps of the state, if there are any. */
export async function orBlameGaps<T>(attributes: Attributes, state: Value, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const gaps = error instanceof TypeError ? listGaps(attributes, state) : [];
    throw gaps.length === 0 ? error : new IncompleteState(gaps);
  }
}

/**
 * The state lacks values that resource code counts on. An older version of the provider wrote it, which the next read
 * mends, or somebody edited it.
 */
export class IncompleteState extends Error {
  public constructor(gaps: readonly string[]) {
    super(
      `The state has no ${gaps.join(", ")}. An older version of the provider wrote it, or it was edited. ` +
        "Run the command with a refresh, which fills it in; if that does not help, import the object anew.",
    );
  }
}

/** Names of attributes that always have a value, and have none. A value that is not known yet is one. */
function listGaps(attributes: Attributes, value: Value): string[] {
  return listWhere(attributes, value, hasGap);
}

/** True if an attribute always has a value, and has none here. */
export function lacks(attributes: Attributes, value: Value, name: string): boolean {
  const attribute = attributes[name];
  return attribute !== undefined && hasGap(attribute, toObject(value)[name] ?? null);
}

function listWhere(
  attributes: Attributes,
  value: Value,
  holds: (attribute: Attribute, value: Value) => boolean,
): string[] {
  if (value === null) return [];
  const values = toObject(value);
  return Object.entries(attributes)
    .filter(([name, attribute]) => holds(attribute, values[name] ?? null))
    .map(([name]) => name);
}

function hasGap({ nullable, shape }: Attribute, value: Value): boolean {
  if (isNull(value)) return !nullable;
  if ("type" in shape || isPending(value)) return false;
  if (shape.nesting === "single") return listGaps(shape.attributes, value).length > 0;
  const elements = Object.values(toElements(value));
  return elements.some((element) => element === null || listGaps(shape.attributes, element).length > 0);
}
