import type { ZodType } from "zod";
import type { Clock } from "../timing/clock";
import { pages } from "./pages";
import type { CallOptions, Conversation } from "../transport/session";
import { SNAPSHOT_LIFE, type SharedList, sharedList } from "./shared-list";

/** The items of one address, and what this client remembers of them. */
export interface Collection<Item> extends SharedList<Item> {
  readonly path: string;
  /** A list of its own, all pages. */
  list(query?: URLSearchParams, options?: CallOptions): AsyncGenerator<Item, void>;
  /** A whole list of its own. */
  load(options?: CallOptions): Promise<readonly Item[]>;
  /**
   * Every id that this client has seen here, from a list at most a minute old and from its own creates. What is made
   * later has another id.
   */
  knownIds(options?: CallOptions): Promise<ReadonlySet<string>>;
  /** Remembers the id of something that this client made. */
  learn(id: string): void;
  /** Runs a write: snapshots from before it, and from while it ran, are forgotten. */
  readonly write: <T>(work: () => Promise<T>) => Promise<T>;
}

export interface CollectionOptions<Item> {
  readonly session: Conversation;
  readonly clock: Clock;
  readonly path: string;
  readonly item: ZodType<Item>;
  /** Sent with every whole list, such as the size of its pages. */
  readonly query?: URLSearchParams;
}

export function collection<Item extends { readonly id: string }>(options: CollectionOptions<Item>): Collection<Item> {
  const { session, clock, path, item } = options;
  const known = new Set<string>();
  let listedAt = -Infinity;

  function list(query?: URLSearchParams, { signal }: CallOptions = {}): AsyncGenerator<Item, void> {
    return pages(session, { path, query, item, signal });
  }

  async function load(callOptions?: CallOptions): Promise<readonly Item[]> {
    const startedAt = clock.elapsed();
    const items: Item[] = [];
    for await (const each of list(options.query, callOptions)) items.push(each);
    for (const { id } of items) known.add(id);
    listedAt = startedAt;
    return items;
  }

  const shared = sharedList({ request: `GET ${path}`, load: (signal) => load({ signal }), clock });

  return {
    ...shared,
    path,
    list,
    load,
    async knownIds({ signal } = {}) {
      if (clock.elapsed() - listedAt >= SNAPSHOT_LIFE) await shared.read(signal);
      return new Set(known);
    },
    learn: (id) => void known.add(id),
    async write(work) {
      shared.forget();
      try {
        return await work();
      } finally {
        shared.forget();
      }
    },
  };
}
