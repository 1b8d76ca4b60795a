import type { Change } from "../../shape";

/** Changes of several objects that are the same but for the object. */
export interface SameChanges {
  readonly first: Change;
  readonly changes: readonly Change[];
}

/** Groups changes that do the same to objects of one type, so that each is told once. Keeps the order of the first. */
export function groupSameChanges(changes: readonly Change[]): SameChanges[] {
  const groups = new Map<string, { first: Change; changes: Change[] }>();
  for (const change of changes) {
    const key = JSON.stringify([change.type, change.action, change.risk, change.leaves]);
    const group = groups.get(key);
    if (group) group.changes.push(change);
    else groups.set(key, { first: change, changes: [change] });
  }
  return [...groups.values()];
}
