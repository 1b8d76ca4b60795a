/** Some of one kind: at least one, and the others. */
export interface Group<T> {
  readonly first: T;
  readonly members: readonly T[];
}

/** Puts items with the same key together, in the order in which they come first. */
export function toGroups<T>(items: readonly T[], toKey: (item: T) => unknown): Group<T>[] {
  const groups = new Map<string, { first: T; members: T[] }>();
  for (const item of items) {
    const key = JSON.stringify(toKey(item));
    const group = groups.get(key);
    if (group) group.members.push(item);
    else groups.set(key, { first: item, members: [item] });
  }
  return [...groups.values()];
}
