import { UNMANAGED_KINDS, type Unmanaged } from "../shape";

/** Objects of an organization that none of the states hold, by kind and then by name. */
export function listUnmanaged(present: readonly Unmanaged[], heldIds: Iterable<string>): Unmanaged[] {
  const held = new Set(Array.from(heldIds, (id) => id.toLowerCase()));
  return present
    .filter(({ id }) => !held.has(id.toLowerCase()))
    .map((object) => ({ ...object, tags: [...object.tags].sort() }))
    .sort(byKindAndName);
}

function byKindAndName(one: Unmanaged, other: Unmanaged): number {
  const kinds = UNMANAGED_KINDS.indexOf(one.kind) - UNMANAGED_KINDS.indexOf(other.kind);
  return kinds !== 0 ? kinds : toKey(one) < toKey(other) ? -1 : 1;
}

function toKey({ name, id }: Unmanaged): string {
  return `${name}\u0000${id}`;
}
