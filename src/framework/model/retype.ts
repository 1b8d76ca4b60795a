import {
  equalMeaning,
  equalTypes,
  innerType,
  isCollectionType,
  isRecord,
  isSequence,
  isTyped,
  toPlain,
  toTyped,
  Typed,
  type Type,
  type Value,
} from "../../cty";

/**
 * Converts a dynamic value to the types of another one, as far as they fit. The API answers JSON, which does not tell a
 * map from an object: without this, a diff would show everything that a user wrote as a map instead of the leaf that
 * drifted.
 */
export function retype(next: Value, previous: Value): Value {
  return isTyped(next) && isTyped(previous) ? spell(next.value, previous) : next;
}

function spell(next: Value, previous: Typed | null): Typed {
  if (previous && equalMeaning(next, previous.value)) return previous;
  if (isSequence(next)) {
    const items = next.map((item, index) => spell(item, getInside(previous, index)));
    return new Typed(
      toSharedType(previous, ["list", "set"], items) ?? ["tuple", items.map(({ type }) => type)],
      items.map(({ value }) => value),
    );
  }
  if (isRecord(next)) {
    const entries = Object.entries(next).map(
      ([name, child]) => [name, spell(child, getInside(previous, name))] as const,
    );
    const children = entries.map(([, child]) => child);
    return new Typed(
      toSharedType(previous, ["map"], children) ?? [
        "object",
        Object.fromEntries(entries.map(([name, { type }]) => [name, type])),
      ],
      Object.fromEntries(entries.map(([name, { value }]) => [name, value])),
    );
  }
  const literal = toTyped(toPlain(next));
  // Only null has no type of its own.
  return isTyped(literal) ? literal : new Typed(previous?.type ?? "dynamic", null);
}

/** The previous collection type, if all elements still have its element type. */
function toSharedType(previous: Typed | null, kinds: readonly string[], children: readonly Typed[]): Type | null {
  const type = previous?.type;
  if (!type || !isCollectionType(type) || !kinds.includes(type[0])) return null;
  return children.every((child) => equalTypes(child.type, type[1])) ? type : null;
}

function getInside(previous: Typed | null, step: string | number): Typed | null {
  const type = innerType(previous?.type, step);
  if (!previous || type === undefined) return null;
  const inside = previous.value;
  const value = isSequence(inside) ? inside[Number(step)] : isRecord(inside) ? inside[step] : undefined;
  if (value !== undefined && isTyped(value)) return value;
  // A new key of a map has the map's element type and no previous value.
  return new Typed(type, value ?? null);
}
