import type { SettingPath } from "../../specs";

/** The value at a place; undefined if there is none. */
export function valueAt(value: unknown, path: SettingPath): unknown {
  return path.reduce<unknown>((at, step) => memberOf(at, step), value);
}

/**
 * The value with another one at a place. What the place lies in is made where it is missing; undefined takes the place
 * away.
 */
export function withValueAt(value: unknown, [step, ...rest]: SettingPath, put: unknown): unknown {
  if (step === undefined) return put;
  const member = withValueAt(memberOf(value, step), rest, put);
  if (typeof step === "number") {
    const items: unknown[] = Array.isArray(value) ? [...(value as unknown[])] : [];
    while (items.length <= step) items.push(null);
    items[step] = member ?? null;
    return items;
  }
  const others = Object.entries(toObject(value)).filter(([key]) => key !== step);
  // Own entries, so that a setting called `__proto__` is one like others.
  return Object.fromEntries(member === undefined ? others : [...others, [step, member]]);
}

/** Places of all values in it that hold no others. */
export function listLeaves(value: unknown, path: SettingPath = []): SettingPath[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== "object") return [path];
  return Object.entries(value).flatMap(([key, member]) =>
    listLeaves(member, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Marks as Terraform has them in plans: a tree with `true` at each of the places. */
export function toMarks(places: readonly SettingPath[]): unknown {
  return places.reduce<unknown>((marks, place) => withValueAt(marks, place.map(String), true), {});
}

function memberOf(value: unknown, step: string | number): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
  // Lists have their elements by key, too.
  return (value as Readonly<Record<string | number, unknown>>)[step];
}

function toObject(value: unknown): object {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
