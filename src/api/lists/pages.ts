import type { ZodType } from "zod";
import { UnexpectedAnswer } from "../errors";
import type { CallOptions, Conversation } from "../transport/session";
import { listOf } from "../shapes/templates";

/** A list to be read to its end. */
interface List<Item> extends CallOptions {
  /** From "/api/v1" on. */
  readonly path: string;
  readonly query?: URLSearchParams;
  readonly item: ZodType<Item>;
}

/** A list with more pages than this has no end: at 20 items a page, it would have 20,000. */
const MOST_PAGES = 1000;

/**
 * Every item of a list, page after page. Lists of templates have one page as far as is known; should a server have
 * more, they are followed without leaving the host and path. Throws `UnexpectedAnswer` when pages go
 * in a circle, or never end.
 */
export async function* pages<Item>(
  session: Conversation,
  { path, item, ...list }: List<Item>,
): AsyncGenerator<Item, void> {
  const shape = listOf(item);
  const asked = new Set<string>();
  let query: URLSearchParams | null = list.query ?? new URLSearchParams();
  while (query !== null) {
    if (asked.has(query.toString()))
      throw new UnexpectedAnswer(`GET ${path}`, "its pages link back to an earlier page");
    if (asked.size === MOST_PAGES) throw new UnexpectedAnswer(`GET ${path}`, ENDLESS, "Report it to Airbyte.");
    asked.add(query.toString());
    const { data, next } = await session.call({ method: "GET", path, query, shape, signal: list.signal });
    yield* data;
    query = toNextQuery(next, query);
  }
}

const ENDLESS = `it has more than ${MOST_PAGES} pages`;

/**
 * The query of the next page, null after the last. Servers give an address, a path, or a bare cursor (API 7); of
 * an address only the query counts, so that the token never travels to another host. What the first page was asked for
 * holds for the next ones too, also where their address leaves it out.
 */
export function toNextQuery(next: string | null | undefined, query: URLSearchParams): URLSearchParams | null {
  if (next === null || next === undefined || next === "") return null;
  const following = new URLSearchParams(query);
  const given = toGiven(next);
  for (const key of given.keys()) following.delete(key);
  for (const [key, value] of given) following.append(key, value);
  return following;
}

function toGiven(next: string): URLSearchParams {
  // A cursor in base64 may begin with a slash as paths do, but never holds a question mark.
  const isAddress = next.includes("?") || /^https?:\/\//i.test(next);
  return isAddress
    ? new URLSearchParams(next.replace(/#.*$/, "").split("?")[1] ?? "")
    : new URLSearchParams({ cursor: next });
}
