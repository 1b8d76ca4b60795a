/**
 * A condition on the value of an attribute, or on one of several being given. A value that is not known yet fulfils
 * none.
 */
export type Condition =
  | { readonly name: string; readonly is: string | boolean }
  | { readonly name: string; readonly isNot: string | boolean }
  | { readonly given: readonly string[] };

/** A rule that one attribute has by the value of another, as data. */
export interface ConditionalRule {
  /** `requiredWhen`: the attribute has to be given. `refusedWhen`: it must not be. */
  readonly kind: "requiredWhen" | "refusedWhen";
  readonly name: string;
  readonly when: Condition;
  /** Value that is not refused, such as the attribute's default. */
  readonly harmless?: string | boolean;
  /** The attribute whose members `name` and `when` are about. */
  readonly inside?: string;
  /** Error at plan: a line, and why and what to do. */
  readonly summary: string;
  readonly detail: string;
}

type Values = Readonly<Record<string, unknown>>;

/** True where known values break a rule. Null is not given, undefined is not known yet. */
export function isBroken({ kind, name, when, harmless, inside }: ConditionalRule, values: Values): boolean {
  const members = inside === undefined ? values : toValues(values[inside]);
  const value = members[name];
  if (value === undefined || !isFulfilled(when, members)) return false;
  if (kind === "requiredWhen") return value === null || (Array.isArray(value) && value.length === 0);
  return value !== null && value !== harmless;
}

function isFulfilled(condition: Condition, values: Values): boolean {
  if ("given" in condition) return condition.given.some((name) => (values[name] ?? "") !== "");
  const value = values[condition.name];
  return value !== undefined && ("is" in condition ? value === condition.is : value !== condition.isNot);
}

/** Attributes that a rule is about. */
export function namesOf({ name, when, inside }: ConditionalRule): readonly string[] {
  if (inside !== undefined) return [inside];
  return [name, ...("given" in when ? when.given : [when.name])];
}

function toValues(value: unknown): Values {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
