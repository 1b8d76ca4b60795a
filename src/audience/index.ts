/** Who is offered which template: one rule for plans, for tests of audiences and for the functions of Terraform. */

/** Ways to select templates by tags: one of the tags is enough, or all are needed. */
export const TAGS_MODES = ["any", "all"] as const;

export type TagsMode = (typeof TAGS_MODES)[number];

/**
 * Whether a template is offered to a token that selects these tags. Airbyte compares them to the letter, and a token
 * that selects none is offered every template (API 2.4).
 */
export function isOffered(carried: readonly string[], selected: readonly string[], mode: TagsMode): boolean {
  const carries = (tag: string): boolean => carried.includes(tag);
  if (selected.length === 0) return true;
  return mode === "all" ? selected.every(carries) : selected.some(carries);
}
