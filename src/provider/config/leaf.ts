import { compareNumber, isLosslessNumber, type LosslessNumber } from "lossless-json";
import { isUnknown, type Config } from "../../framework";

export { isUnknown };

export function isNumber(value: unknown): value is number | LosslessNumber {
  return typeof value === "number" || isLosslessNumber(value);
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function isObject(value: unknown): value is Config {
  return typeof value === "object" && value !== null && !isList(value) && !isNumber(value) && !isUnknown(value);
}

export function isContainer(value: unknown): value is Config | readonly unknown[] {
  return isList(value) || isObject(value);
}

/** What an object holds under a key; undefined where it has no such key of its own. */
export function findMember(object: Config, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The keys of both, those of the first one first. */
export function listKeys(first: Config, second: Config): readonly string[] {
  return [...Object.keys(first), ...Object.keys(second).filter((key) => !Object.hasOwn(first, key))];
}

/**
 * Whether it says nothing: null, undefined, `[]`, or an object of nothing but such members. A list with an element
 * says how long it is, whatever the element.
 */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (isList(value)) return value.length === 0;
  return isObject(value) && Object.values(value).every(isEmpty);
}

/** Whether two scalars mean the same: numbers by value, strings in Unicode normal form. Containers never do. */
export function sameLeaf(a: unknown, b: unknown): boolean {
  if (isContainer(a) || isContainer(b) || isUnknown(a) || isUnknown(b)) return false;
  if (a === b) return true;
  if (isNumber(a) && isNumber(b)) return compareNumber(String(a), String(b)) === 0;
  return typeof a === "string" && typeof b === "string" && a.normalize() === b.normalize();
}
