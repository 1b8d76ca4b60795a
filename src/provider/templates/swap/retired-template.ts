import { attr, type Report, type StateOf } from "../../../framework";
import type { Embedded } from "../../embedded";
import { title } from "../../title";
import { toRetiredName } from "./swap-names";

/** Attributes of a template that a swap has retired. */
export const retiredAttributes = {
  id: attr.string.computed({ description: "ID of the retired template." }),
  name: attr.string.computed({ description: "Name of the retired template." }),
  actor_definition_id: attr.string.computed({
    description: "ID or name of its connector, as it was configured.",
  }),
  tags: attr.stringSet.computed({
    description: "Tags that it still has. Empty, unless a swap was interrupted or somebody attached some.",
  }),
};

export type RetiredTemplate = StateOf<typeof retiredAttributes>;

/** Retired templates as a state holds them. */
export type RetiredTemplates = readonly RetiredTemplate[] | null;

interface Old {
  readonly id: string;
  readonly actor_definition_id: string;
}

/** A template as it is to be once the one of that name has taken its place. */
export function toRetired(
  { id, actor_definition_id }: Old,
  successor: string,
  others: RetiredTemplates,
): RetiredTemplate {
  const taken = (others ?? []).map(({ name }) => name);
  return { id, name: toRetiredName(successor, taken), actor_definition_id, tags: [] };
}

/** Says that retired templates of one that is gone are in no state any more. */
export function reportLeftBehind(
  { name, retired }: { readonly name: string; readonly retired: RetiredTemplates },
  report: Report,
): void {
  if (retired === null) return;
  const names = retired.map((each) => `"${each.name}" (${each.id})`).join(", ");
  report.warning(
    title`Retired templates of "${name}" are left behind`,
    `The template was deleted outside of Terraform, which no longer manages the ones that it had replaced: ${names}. Delete them in Airbyte once no source needs them.`,
  );
}

/** Reads retired templates again, from a list that all readers share. Those that are gone are left out. */
export async function readRetired(
  retired: RetiredTemplates,
  { api, signal }: { readonly api: Embedded; readonly signal: AbortSignal },
): Promise<RetiredTemplates> {
  const found: RetiredTemplate[] = [];
  for (const each of retired ?? []) {
    const item = await api.sourceTemplates.readItem(each.id, { signal });
    if (item) found.push({ ...each, name: item.name, tags: item.tags });
  }
  return found.length > 0 ? found : null;
}
