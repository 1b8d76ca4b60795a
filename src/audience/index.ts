/** The rule by which templates are offered, shared by plans, tests of audiences and the functions for Terraform. */

/** Ways to select templates by tags: one of the tags is enough, or all are needed. */
export const TAGS_MODES = ["any", "all"] as const;

export type TagsMode = (typeof TAGS_MODES)[number];

/**
 * True if a template is offered to a token that selects these tags. Airbyte compares tags literally, and a token that
 * selects none is offered every template (API 2.4).
 */
export function isOffered(carried: readonly string[], selected: readonly string[], mode: TagsMode): boolean {
  const carries = (tag: string): boolean => carried.includes(tag);
  if (selected.length === 0) return true;
  return mode === "all" ? selected.every(carries) : selected.some(carries);
}
