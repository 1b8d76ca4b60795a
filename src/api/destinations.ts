import * as z from "zod";
import { pages } from "./lists/pages";
import { toFind } from "./transport/find";
import { path } from "./transport/path";
import type { CallOptions, Conversation } from "./transport/session";
import { Config, Id } from "./shapes/templates";

const DestinationItem = z.lazy(() =>
  z.object({
    id: Id,
    name: z.string(),
    destination_definition_id: z.string().nullish(),
    /** The connector's short name, such as "s3". */
    destination_type: z.string().nullish(),
  }),
);
/** A destination as lists show it. */
export type DestinationItem = z.infer<typeof DestinationItem>;

const Destination = z.lazy(() =>
  DestinationItem.unwrap().extend({
    destination_config: Config.nullish().transform((config) => config ?? {}),
    created_at: z.string().nullish(),
  }),
);
/** A destination of a workspace's data. Secrets come back masked, or not at all. */
export type Destination = z.infer<typeof Destination>;

/** Destinations that connection templates have made in workspaces (API 10.3). They cannot be changed here. */
export interface Destinations {
  /** Without settings: `find` gives the whole. */
  list(filter: { readonly workspaceId: string }, options?: CallOptions): AsyncGenerator<DestinationItem, void>;
  find(id: string, options?: CallOptions): Promise<Destination | null>;
  /** Throws `ApiError` of kind "not-found" when there is none. */
  get(id: string, options?: CallOptions): Promise<Destination>;
}

export function destinations(conversation: Conversation): Destinations {
  function get(id: string, { signal }: CallOptions = {}): Promise<Destination> {
    const one = path`/api/v1/integrations/destinations/${id}`;
    return conversation.call({ method: "GET", path: one, shape: Destination, expectId: id, signal });
  }

  return {
    get,
    find: toFind(get),

    list: ({ workspaceId }, options) =>
      pages(conversation, {
        path: path`/api/v1/integrations/destinations`,
        query: new URLSearchParams({ workspace_id: workspaceId }),
        item: DestinationItem,
        ...options,
      }),
  };
}
