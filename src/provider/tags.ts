import type { Embedded } from "./define";

/**
 * Whether tags differ only because this run renames them: a template follows its tags, so nothing is to be done.
 * Both lists are sets: order says nothing.
 */
export function isFollowingRename(before: readonly string[], after: readonly string[], { run }: Embedded): boolean {
  const followed = new Set(before.map((name) => run.renames.get(name) ?? name));
  return followed.size === after.length && after.every((name) => followed.has(name));
}

/** Notes that a template's own `tags` decide, so that a binding on it is found to be a conflict. */
export function noteTagged(
  id: string | undefined,
  tags: readonly string[] | null | undefined,
  api: Embedded | null,
): void {
  if (id !== undefined && Array.isArray(tags)) api?.run.tagged.add(id);
}

/** A name, short enough for the first line of a diagnostic. */
export function shorten(name: string): string {
  return name.length > 36 ? `${name.slice(0, 35)}…` : name;
}
