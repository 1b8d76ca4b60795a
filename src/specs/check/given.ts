import { isJsonObject, isList } from "../schema/json";

/** The one of the two objects that a value is from. */
export type Origin = "config" | "secrets";

/**
 * Settings as they were given, config and secrets laid over each other. `open`: something that is not known yet may
 * add to it, or its customer will.
 */
export type Given =
  | { readonly kind: "unknown"; readonly origin: Origin }
  | { readonly kind: "scalar"; readonly origin: Origin; readonly value: string | number | boolean | null }
  | {
      readonly kind: "object";
      readonly origin: Origin;
      readonly members: ReadonlyMap<string, Given>;
      readonly open: boolean;
    }
  | { readonly kind: "array"; readonly origin: Origin; readonly items: readonly Given[]; readonly open: boolean };

export type GivenObject = Extract<Given, { kind: "object" }>;
export type GivenArray = Extract<Given, { kind: "array" }>;

/** One object of settings. `isUnknown` is asked of every value, containers too, before anything looks inside. */
export function toGiven(value: unknown, origin: Origin, isUnknown: (value: unknown) => boolean, open = false): Given {
  if (isUnknown(value)) return { kind: "unknown", origin };
  if (isList(value))
    return { kind: "array", origin, open, items: value.map((item) => toItem(item, origin, isUnknown, open)) };
  if (isJsonObject(value)) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [key, toGiven(member, origin, isUnknown, open)] as const);
    return { kind: "object", origin, open, members: new Map(members) };
  }
  return { kind: "scalar", origin, value: toScalar(value) };
}

/** An element that says nothing, in a list that another may be laid over, says nothing of what will be there. */
function toItem(item: unknown, origin: Origin, isUnknown: (value: unknown) => boolean, open: boolean): Given {
  return open && isNothing(item) ? { kind: "unknown", origin } : toGiven(item, origin, isUnknown, open);
}

/** Exact numbers come as objects that print themselves. */
function toScalar(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean" || typeof value === "number") return value;
  return Number(value);
}

/** True for a value without content: null, `[]`, or an object of only such members. */
export function isNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (isList(value)) return value.length === 0;
  return isJsonObject(value) && Object.values(value).every(isNothing);
}

/** True if every leaf is known and no more can be added. */
export function isSettled(given: Given): boolean {
  if (given.kind === "object") return !given.open && [...given.members.values()].every(isSettled);
  if (given.kind === "array") return !given.open && given.items.every(isSettled);
  return given.kind === "scalar";
}

/** The settled value as plain JSON. */
export function toPlainJson(given: Given): unknown {
  if (given.kind === "object")
    return Object.fromEntries([...given.members].map(([key, member]) => [key, toPlainJson(member)]));
  if (given.kind === "array") return given.items.map(toPlainJson);
  return given.kind === "scalar" ? given.value : undefined;
}

/** True if a value contains a null, which means "not given" in Terraform. */
export function hasNull(given: Given): boolean {
  if (given.kind === "object") return [...given.members.values()].some(hasNull);
  if (given.kind === "array") return given.items.some(hasNull);
  return given.kind === "scalar" && given.value === null;
}
