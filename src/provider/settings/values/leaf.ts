import { compareNumber, isLosslessNumber, type LosslessNumber } from "lossless-json";
import { isUnknown, type Config } from "../../../framework";
import { isContainer } from "../../../rules";

export { findMember, isEmpty, isList, isObject } from "../../../rules";
export { isUnknown };

export function isNumber(value: unknown): value is number | LosslessNumber {
  return typeof value === "number" || isLosslessNumber(value);
}

/** The keys of both, those of the first one first. */
export function listKeys(first: Config, second: Config): readonly string[] {
  return [...Object.keys(first), ...Object.keys(second).filter((key) => !Object.hasOwn(first, key))];
}

/** True if two scalars mean the same: numbers by value, strings in Unicode normal form. Containers never do. */
export function sameLeaf(a: unknown, b: unknown): boolean {
  if (isContainer(a) || isUnknown(a)) return false;
  if (a === b) return true;
  if (isNumber(a) && isNumber(b)) return compareNumber(String(a), String(b)) === 0;
  return typeof a === "string" && typeof b === "string" && a.normalize() === b.normalize();
}
