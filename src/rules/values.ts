/** A plain object, as settings have them. Numbers and unknown values that are objects of a class are none. */
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

/** What an object holds under a key; undefined where it has no such key of its own. */
export function findMember(object: PlainObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
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
