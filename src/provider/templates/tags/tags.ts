import type { Report } from "../../../framework";
import { AttributeError } from "../../attribute-error";
import type { Embedded } from "../../embedded";

/** Returns a test of changed attributes: true for tags that only follow their renames. */
export function followsRenames({ state, plan, api }: Compared): (name: string) => boolean {
  return (name) => name === "tags" && isFollowingRename(state.tags, plan.tags ?? [], api);
}

interface Compared {
  readonly state: { readonly tags: readonly string[] };
  readonly plan: { readonly tags?: readonly string[] };
  readonly api: Embedded;
}

/**
 * True if tags differ only because this run renames them: a template follows its tags, so nothing is to be done.
 * Both lists are sets: order says nothing.
 */
function isFollowingRename(before: readonly string[], after: readonly string[], { run }: Embedded): boolean {
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

const NO_TAGS =
  "Airbyte does not offer template tags to it (404). Remove tags attributes, and the template_tag and template_tag_binding resources. Without tags, every template is offered to every customer.";

/** Says, at plan, that the organization has no tags, where one is asked for. True when it has. */
export function reportUnserved(attribute: string, api: Embedded | null, report: Report): boolean {
  if (api?.offers.tags !== false) return true;
  report.error("This organization has no template tags", NO_TAGS, attribute);
  return false;
}

/** The same for the tags that a template is to be given. */
export function reportUnservedTags(
  { config, state }: { config: Tagged; state: { readonly tags: readonly string[] } | null },
  api: Embedded | null,
  report: Report,
): void {
  if (config.tags?.some((tag) => state?.tags.includes(tag) !== true)) reportUnserved("tags", api, report);
}

interface Tagged {
  readonly tags?: readonly string[] | null;
}

/** Refuses, before anything is made, tags that became known too late for the plan to refuse them. */
export function refuseUnservedTags({ tags }: Tagged, { offers }: Embedded): void {
  if (!offers.tags && tags && tags.length > 0)
    throw new AttributeError(`This organization has no template tags: ${NO_TAGS}`, "tags");
}

/** Reads a tag of the state. Where the organization has none, the state cannot be right, and only its user can say so. */
export async function readTagged<T>(attribute: string, { offers }: Embedded, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (offers.tags || !(error instanceof Error)) throw error;
    throw new AttributeError(
      `${error.message} To remove this one from the state, run: terraform state rm ADDRESS.`,
      attribute,
    );
  }
}
