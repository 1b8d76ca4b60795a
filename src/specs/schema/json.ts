import { createHash } from "node:crypto";

export type JsonObject = Readonly<Record<string, unknown>>;

/** An object as JSON has them: not a list, and no instance of a class. */
export function isJsonObject(value: unknown): value is JsonObject {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Not compared with Object.prototype: another realm, such as a test's, has its own.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** True if objects and lists are nested deeper than the limit. */
export function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

/** Own member of an object; undefined if there is none, so that `constructor` is no setting. */
export function findMember<T>(object: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return object && Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The same value with the keys of every object in order, so that a merge of two files meets in few lines. */
export function toSorted(value: unknown): unknown {
  if (isList(value)) return value.map(toSorted);
  if (!isJsonObject(value)) return value;
  const keys = Object.keys(value).sort();
  // Through entries, since an assignment to `__proto__` would be lost.
  return Object.fromEntries(keys.map((key) => [key, toSorted(value[key])]));
}

/** The one text of a JSON value: keys in order, no white space. */
export function toCanonicalText(value: unknown): string {
  return value === undefined ? "null" : JSON.stringify(toSorted(value));
}

/** 64 bits of the SHA-256 of a value's canonical text, in hex: enough to tell specs apart, short enough to read. */
export function toHash(value: unknown): string {
  return createHash("sha256").update(toCanonicalText(value)).digest("hex").slice(0, 16);
}

/** True for equal JSON values, in any order of keys. */
export function sameJson(a: unknown, b: unknown): boolean {
  return a === b || toCanonicalText(a) === toCanonicalText(b);
}
