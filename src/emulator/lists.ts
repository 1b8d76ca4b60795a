import { invalid } from "./refusal";
import type { Switches } from "./settings";

/** How many items a page has, as workspaces have them by default (contract 7). */
const PAGE = 20;

/** A list in the form of the switch. Addresses of pages are Airbyte's, where no client of ours may follow them. */
export function toList(path: string, items: readonly object[], query: URLSearchParams, switches: Switches): object {
  const { listShape } = switches;
  if (listShape === "data") return { data: items };
  if (listShape === "array") return items;
  const start = toOffset(query.get("cursor"));
  const end = start + PAGE;
  const data = items.slice(start, end);
  if (end >= items.length) return { data, next: null };
  const cursor = Buffer.from(JSON.stringify({ offset: end })).toString("base64");
  const following = new URLSearchParams(query);
  following.set("cursor", cursor);
  const address = `${path}?${following.toString()}`;
  const next = { "pages-url": `https://api.airbyte.ai${address}`, "pages-path": address, "pages-cursor": cursor };
  return { data, next: next[listShape] };
}

function toOffset(cursor: string | null): number {
  if (cursor === null) return 0;
  const text = Buffer.from(cursor, "base64").toString();
  const offset = /^\{"offset":(\d+)\}$/.exec(text)?.[1];
  if (offset !== undefined) return Number(offset);
  throw invalid({ location: ["query", "cursor"], message: "Value error, invalid cursor", code: "value_error" });
}
