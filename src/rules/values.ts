/** True for a plain object, as in settings. Numbers and unknown values that are instances of a class are none. */
export type PlainObject = Readonly<Record<string, unknown>>;

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function isObject(value: unknown): value is PlainObject {
  if (typeof value !== "object" || value === null || isList(value)) return false;
  // Objects may come from a context of their own, whose prototype is not ours.
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

export function isContainer(value: unknown): value is PlainObject | readonly unknown[] {
  return isList(value) || isObject(value);
}

/** Member of an object; undefined if it has no such key of its own. */
export function findMember(object: PlainObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/**
 * True for a value without content: null, undefined, `[]`, or an object of only such members. A list with elements has a
 * length, and so has content.
 */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (isList(value)) return value.length === 0;
  return isObject(value) && Object.values(value).every(isEmpty);
}
