import type { Change } from "../shape";

/** Objects of one type that were changed alike. */
export interface ChangeGroup extends Pick<Change, "type" | "action" | "leaves"> {
  /** At least one, in the order given. */
  readonly changes: readonly Change[];
}

/**
 * Groups objects of which the same values were changed in the same way, so that a change made to two hundred objects is
 * told once. Objects that are gone come first, then the larger groups; what they had been is not told leaf by leaf.
 */
export function groupAlike(changes: readonly Change[]): ChangeGroup[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = JSON.stringify([change.type, change.action, leavesOf(change)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [change]);
    else group.push(change);
  }
  return [...groups.values()].map(toGroup).sort(byWeight);
}

function toGroup(changes: readonly Change[]): ChangeGroup {
  const [first] = changes as readonly [Change]; // groups are made of at least one
  return { type: first.type, action: first.action, leaves: leavesOf(first), changes };
}

function leavesOf({ action, leaves }: Change): Change["leaves"] {
  return action === "destroy" ? [] : leaves;
}

/** The sort is stable, so that groups of one weight stay in their order. */
function byWeight(one: ChangeGroup, other: ChangeGroup): number {
  const gone = Number(other.action === "destroy") - Number(one.action === "destroy");
  return gone !== 0 ? gone : other.changes.length - one.changes.length;
}
