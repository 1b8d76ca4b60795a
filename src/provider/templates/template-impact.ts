import type { Report } from "../../framework";
import { isConnectorName } from "../../rules";
import type { Embedded } from "../embedded";
import { title } from "../title";

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
  readonly signal: AbortSignal;
  readonly report: Report;
}

interface SourceChange extends Change {
  readonly swaps: boolean;
  readonly state: { readonly tags: readonly string[]; readonly actor_definition_id: string } | null;
}

/** Says, at plan, what a change or the end of a source template does to customers. */
export async function reportSourceTemplate(name: string, change: SourceChange): Promise<void> {
  const { action, changed, replaces, swaps, config, state, report } = change;
  if (!state) return;
  if (action === "delete" || replaces)
    report.warning(
      title`Customers lose "${name}"`,
      `${toAudience(state.tags)} are no longer offered "${name}", and sources created from it disappear from their widget. ${(await countCustomers(change)) ?? NO_COUNT}`,
    );
  if (
    action === "update" &&
    !swaps &&
    config.propagate_to_existing_sources &&
    changed.includes("partial_default_config")
  )
    report.warning(
      "Existing sources will change",
      `With propagate_to_existing_sources, the new settings of "${name}" also apply to the sources that customers have already created from it. ${(await countCustomers(change)) ?? NO_COUNT}`,
      "propagate_to_existing_sources",
    );
  if (listLost(change).length > 0) reportLostTags(name, change, await countCustomers(change));
}

/** Says, at plan, what a change or the end of a connection template does. */
export function reportConnectionTemplate(name: string, change: Change): void {
  const { action, replaces, state, report } = change;
  if (!state) return;
  if (action === "delete" || replaces)
    report.warning(
      title`New sources lose "${name}"`,
      `New sources no longer get this destination${state.tags.length > 0 ? ` by ${toQuoted(state.tags)}` : ""}. Existing destinations are not cleaned up.`,
    );
  if (listLost(change).length > 0) reportLostTags(name, change, null);
}

function reportLostTags(name: string, change: Change, customers: string | null): void {
  // Looked up after all waiting: the plan of a tag may have told of its renaming meanwhile.
  const lost = listLost(change);
  if (lost.length === 0) return;
  change.report.warning(
    title`"${name}" loses ${lost.length === 1 ? "a tag" : `${lost.length} tags`}`,
    `Customers who are offered "${name}" only by ${toQuoted(lost)} are no longer offered it.${customers === null ? "" : ` ${customers}`}`,
    "tags",
  );
}

/** The tags that an update takes off, except those that this run only renames. */
function listLost({ action, replaces, config, state, api }: Change): readonly string[] {
  if (action !== "update" || replaces || !state || !config.tags) return [];
  const kept = new Set(config.tags);
  return state.tags.filter((tag) => !kept.has(tag) && !kept.has(api?.run.renames.get(tag) ?? tag));
}

const NO_COUNT = "Airbyte does not report how many sources that affects.";

/** Most customers that a change may reach; null if the API does not report it. */
async function countCustomers({ state, api, signal }: SourceChange): Promise<string | null> {
  if (!state || !api) return null;
  const connector = state.actor_definition_id;
  const id = api.settings.specs?.find("source", connector)?.id ?? connector;
  // A name that the lock does not have any more says nothing to the API.
  const count = isConnectorName(id) ? null : await api.organizations.countConnected(id, { signal });
  if (count === null) return null;
  if (count === 0) return "No customer has connected this connector so far.";
  const customers = count === 1 ? "1 customer has" : `${count} customers have`;
  return `${customers} connected this connector, through this template or another: Airbyte counts by connector, not by template.`;
}

function toAudience(tags: readonly string[]): string {
  return tags.length === 0 ? "Customers" : `Customers whose tokens select ${toQuoted(tags)}`;
}

function toQuoted(tags: readonly string[]): string {
  return tags.map((tag) => `"${tag}"`).join(", ");
}
