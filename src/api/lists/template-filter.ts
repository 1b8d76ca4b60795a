import { isOffered, type TagsMode } from "../../audience";

/** Filter of templates by tags. */
export interface TemplateFilter {
  readonly tags?: readonly string[];
  /** "all" lists templates with all of the tags, "any" those with one of them. @default "all" */
  readonly tagsMode?: TagsMode;
}

/** The filter as a query (API 5.1, 6). */
export function toQuery({ tags = [], tagsMode = "all" }: TemplateFilter): URLSearchParams {
  const query = new URLSearchParams();
  for (const tag of tags) query.append("tags", tag);
  if (tags.length > 0) query.set("tags_mode", tagsMode);
  return query;
}

/** The items of a list that match its filter: a server without tags passes the query over, and lists everything. */
export async function* matching<Item extends { readonly tags: readonly string[] }>(
  items: AsyncIterable<Item>,
  { tags = [], tagsMode = "all" }: TemplateFilter,
): AsyncGenerator<Item, void> {
  for await (const item of items) if (isOffered(item.tags, tags, tagsMode)) yield item;
}
