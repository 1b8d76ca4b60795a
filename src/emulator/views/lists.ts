import { invalid } from "../http/refusal";
import type { Switches } from "../switches";

/** Size of a page without `limit`, and the largest `limit` (API 7). */
const PAGE = 20;
const LARGEST_PAGE = 100;

/** A list that has no pages in any spec, unless the switch gives it some. */
export function toList(path: string, items: readonly object[], query: URLSearchParams, switches: Switches): object {
  return switches.listShape === "data" ? { data: items } : toPages(path, items, query, switches);
}

/**
 * A list that has pages in every spec, as workspaces have, in the form of the switch. Addresses of pages are Airbyte's,
 * where no client of ours may follow them.
 */
export function toPages(path: string, items: readonly object[], query: URLSearchParams, switches: Switches): object {
  const { listShape, lastPage } = switches;
  if (listShape === "array") return items;
  const start = toOffset(query.get("cursor"));
  const end = start + toLimit(query.get("limit"));
  const data = items.slice(start, end);
  if (end >= items.length) return { data, ...LAST[lastPage] };
  const cursor = Buffer.from(JSON.stringify({ offset: end })).toString("base64");
  const following = new URLSearchParams(query);
  following.set("cursor", cursor);
  const address = `${path}?${following.toString()}`;
  const url = `https://api.airbyte.ai${address}`;
  const next = { data: url, "pages-url": url, "pages-path": address, "pages-cursor": cursor };
  return { data, next: next[listShape] };
}

const LAST = { null: { next: null }, missing: {}, empty: { next: "" } } as const;

function toLimit(limit: string | null): number {
  const count = limit === null ? PAGE : Number(limit);
  if (Number.isInteger(count) && count >= 1 && count <= LARGEST_PAGE) return count;
  const message = `Input should be a whole number from 1 to ${LARGEST_PAGE}`;
  throw invalid({ location: ["query", "limit"], message, code: "value_error" });
}

function toOffset(cursor: string | null): number {
  if (cursor === null) return 0;
  const text = Buffer.from(cursor, "base64").toString();
  const offset = /^\{"offset":(\d+)\}$/.exec(text)?.[1];
  if (offset !== undefined) return Number(offset);
  throw invalid({ location: ["query", "cursor"], message: "Value error, invalid cursor", code: "value_error" });
}
