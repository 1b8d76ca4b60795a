import type { SourceTemplateItem } from "../../api";
import { TAGS_MODES, type TagsMode } from "../../audience";
import { attr, type StateOf } from "../../framework";
import { choiceOf } from "../../rules";
import type { Embedded } from "../embedded";
import { sortByName } from "../by-name";

/** Arguments that choose templates by tag. */
export const tagFilter = {
  tags: attr.stringSet.optional({ description: "Lists only templates with these tags." }),
  tags_mode: attr.oneOf(choiceOf(TAGS_MODES)).defaulted("any", {
    description: "Whether a template needs `any` or `all` of the tags. Defaults to `any`.",
  }),
};

/** A source template as lists show it. */
export const listed = {
  id: attr.string.computed({ description: "ID of the template." }),
  name: attr.string.computed({ description: "Name of the template." }),
  actor_definition_id: attr.string.computed({
    description: "ID of the connector. Null if the server does not list it.",
    nullable: true,
  }),
  tags: attr.stringSet.computed({ description: "Names of the template's tags." }),
  is_global: attr.bool.computed({
    description: "Whether the template is one of Airbyte's own, which every organization is offered.",
  }),
};

function toListed(item: SourceTemplateItem, global: boolean): StateOf<typeof listed> {
  const { id, name, tags, source_definition_id, organization_id } = item;
  return { id, name, tags, actor_definition_id: source_definition_id, is_global: global || organization_id === null };
}

/** A filter of templates, as users say it. */
export interface ListedFilter {
  readonly tags: readonly string[];
  readonly mode: TagsMode;
}

/** The filter as the client takes it. */
export function toFilter({ tags, mode }: ListedFilter): {
  readonly tags: readonly string[];
  readonly tagsMode: TagsMode;
} {
  return { tags, tagsMode: mode };
}

/** Source templates of the organization with certain tags, and Airbyte's own where they are wanted too. */
export async function listSources(
  filter: ListedFilter & { readonly includeGlobal: boolean },
  { api, signal }: { readonly api: Embedded; readonly signal: AbortSignal },
): Promise<readonly StateOf<typeof listed>[]> {
  const templates = [];
  for await (const item of api.sourceTemplates.list(toFilter(filter), { signal }))
    templates.push(toListed(item, false));
  if (filter.includeGlobal)
    for await (const item of api.sourceTemplates.listGlobal({ signal })) templates.push(toListed(item, true));
  return sortByName(templates);
}
