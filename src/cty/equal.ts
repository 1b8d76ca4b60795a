import { isNumber, toNumberText } from "./number";
import type { Plain } from "./plain";
import { innerType, isObjectType, toTypeText, type Type } from "./types";
import { isRecord, isSequence, isTyped, isUnknown, type Value } from "./value";

/**
 * Exact equality by Terraform's rules: sets ignore order, numbers compare by value, strings in Unicode normal form,
 * dynamic places by type and value, and an absent attribute equals null. Unknown equals Unknown, regardless of
 * promises.
 */
export function equal(a: Value, b: Value, type: Type): boolean {
  return a === b || haveSameParts(a, b) || toKey(a, type) === toKey(b, type);
}

/**
 * Equality of the JSON that two values mean: objects equal maps and tuples equal lists; key order and the spelling of
 * numbers are ignored. List order counts, and a property that is null differs from an absent one.
 */
export function equalMeaning(a: Value | Plain, b: Value | Plain): boolean {
  return a === b || toKey(a, undefined) === toKey(b, undefined);
}

/** True for objects of identical parts, which are equal without a look inside them. */
function haveSameParts(a: Value, b: Value): boolean {
  if (!isRecord(a) || !isRecord(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name] && Object.hasOwn(b, name));
}

/** Key that equal values share. Sorting by it makes large sets quick to compare. */
function toKey(value: Value | Plain, type: Type | undefined): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return JSON.stringify(value.normalize());
  if (isUnknown(value)) return "?";
  if (isNumber(value)) return toNumberText(value);
  if (isTyped(value)) {
    // Without a type, values are compared by meaning, so types do not count.
    return type === undefined
      ? toKey(value.value, type)
      : `<${toTypeText(value.type)}>${toKey(value.value, value.type)}`;
  }
  if (isSequence(value)) {
    const items = value.map((item, index) => toKey(item, innerType(type, index)));
    return type?.[0] === "set" ? `(${[...new Set(items)].sort().join()})` : `[${items.join()}]`;
  }
  return isRecord(value) ? `{${toEntryKeys(value, type).sort().join()}}` : "";
}

function toEntryKeys(record: Readonly<Record<string, Value | undefined>>, type: Type | undefined): string[] {
  const own = Object.entries(record).filter(([, inner]) => inner !== undefined);
  const absent = type === undefined || !isObjectType(type) ? [] : Object.keys(type[1]);
  const entries: Record<string, Value | undefined> = Object.fromEntries([
    ...absent.map((name) => [name, null] as const),
    ...own,
  ]);
  return Object.entries(entries).map(([name, inner]) => {
    return `${JSON.stringify(name.normalize())}:${toKey(inner ?? null, innerType(type, name))}`;
  });
}
