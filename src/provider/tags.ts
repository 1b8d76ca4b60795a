import type { Embedded } from "./define";

/**
 * Whether tags differ only because this run renames them: a template follows its tags, so nothing is to be done.
 * Both lists are sets: order says nothing.
 */
export function isFollowingRename(before: readonly string[], after: readonly string[], api: Embedded): boolean {
  const followed = new Set(before.map((name) => api.plannedRenames.get(name) ?? name));
  return followed.size === after.length && after.every((name) => followed.has(name));
}
