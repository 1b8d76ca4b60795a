import type { Report } from "../framework";
import type { Embedded } from "./define";
import { shorten } from "./tags";

interface Change {
  readonly action: "create" | "update" | "delete";
  readonly changed: readonly string[];
  readonly replaces: boolean;
  readonly config: {
    readonly tags?: readonly string[] | null;
    readonly propagate_to_existing_sources?: boolean | null;
  };
  readonly state: { readonly tags: readonly string[] } | null;
  readonly api: Embedded | null;
  readonly report: Report;
}

/** Says, at plan, what a change or the end of a source template does to customers. */
export function reportSourceTemplate(name: string, change: Change): void {
  const { action, changed, replaces, config, state, report } = change;
  if (!state) return;
  if (action === "delete" || replaces)
    report.warning(
      `"${shorten(name)}" goes away for customers`,
      `${toAudience(state.tags)} are no longer offered "${name}", and sources made from it disappear from their widget. The API gives no count of these sources.`,
    );
  if (action === "update" && config.propagate_to_existing_sources && changed.includes("partial_default_config"))
    report.warning(
      "Existing sources will change",
      `With propagate_to_existing_sources the new settings of "${name}" are also given to the sources that customers have made from it. The API gives no count of these sources.`,
      "propagate_to_existing_sources",
    );
  reportLostTags(name, change);
}

/** Says, at plan, what a change or the end of a connection template does. */
export function reportConnectionTemplate(name: string, change: Change): void {
  const { action, replaces, state, report } = change;
  if (!state) return;
  if (action === "delete" || replaces)
    report.warning(
      `"${shorten(name)}" goes away for new sources`,
      `New sources do not get this destination any more${state.tags.length > 0 ? ` by ${toQuoted(state.tags)}` : ""}. Destinations that exist already are not cleaned up.`,
    );
  reportLostTags(name, change);
}

function reportLostTags(name: string, { action, replaces, config, state, api, report }: Change): void {
  if (action !== "update" || replaces || !state || !config.tags) return;
  const kept = new Set(config.tags);
  const lost = state.tags.filter((tag) => !kept.has(tag) && !kept.has(api?.run.renames.get(tag) ?? tag));
  if (lost.length > 0)
    report.warning(
      `"${shorten(name)}" loses ${lost.length === 1 ? "a tag" : `${lost.length} tags`}`,
      `Customers who are offered "${name}" by ${toQuoted(lost)} alone are no longer offered it.`,
      "tags",
    );
}

function toAudience(tags: readonly string[]): string {
  return tags.length === 0 ? "Customers" : `Customers whose tokens select ${toQuoted(tags)}`;
}

function toQuoted(tags: readonly string[]): string {
  return tags.map((tag) => `"${tag}"`).join(", ");
}
