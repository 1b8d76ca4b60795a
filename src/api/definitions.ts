import type { ZodType } from "zod";
import {
  type ConnectorDefinition,
  type ConnectorSummary,
  DefinitionAnswer,
  DestinationDefinitionList,
  SourceDefinitionList,
} from "./shapes/definitions";
import { toFind } from "./transport/find";
import { path } from "./transport/path";
import type { CallOptions, Session } from "./transport/session";

/** Connectors of one kind (API 8). */
export interface Definitions<Filter> {
  /** Without specs: `find` gives the whole. */
  list(filter?: Filter, options?: CallOptions): AsyncGenerator<ConnectorSummary, void>;
  find(id: string, options?: CallOptions): Promise<ConnectorDefinition | null>;
  /** Throws `ApiError` of kind "not-found" when there is none. */
  get(id: string, options?: CallOptions): Promise<ConnectorDefinition>;
}

/** Filter of source definitions. */
export interface SourceDefinitionFilter {
  /** A part of the name, in any case. */
  readonly name?: string;
}

/** Filter of destination definitions. */
export interface DestinationDefinitionFilter {
  /** All when there are none. */
  readonly ids?: readonly string[];
}

/** The connectors that Airbyte has. Nothing here is ever changed. */
export interface ConnectorDefinitions {
  readonly sources: Definitions<SourceDefinitionFilter>;
  /** Lists of them have only ids, names and icons. */
  readonly destinations: Definitions<DestinationDefinitionFilter>;
}

export function connectorDefinitions(session: Session): ConnectorDefinitions {
  return {
    sources: {
      ...single(session, "sources"),
      async *list({ name = "" } = {}, { signal } = {}) {
        const query = new URLSearchParams(name === "" ? {} : { name });
        yield* (await all(session, "sources", query, SourceDefinitionList, signal)).data;
      },
    },
    destinations: {
      ...single(session, "destinations"),
      async *list({ ids = [] } = {}, { signal } = {}) {
        const query = new URLSearchParams(ids.map((id): [string, string] => ["actorDefinitionIds", id]));
        yield* (await all(session, "destinations", query, DestinationDefinitionList, signal)).data;
      },
    },
  };
}

type Kind = keyof ConnectorDefinitions;

function all<List>(
  session: Session,
  kind: Kind,
  query: URLSearchParams,
  shape: ZodType<List>,
  signal?: AbortSignal,
): Promise<List> {
  return session.call({ method: "GET", path: path`/api/v1/integrations/definitions/${kind}`, query, shape, signal });
}

function single(session: Session, kind: Kind): Pick<Definitions<unknown>, "find" | "get"> {
  const get = (id: string, { signal }: CallOptions = {}): Promise<ConnectorDefinition> =>
    session.call({
      method: "GET",
      path: path`/api/v1/integrations/definitions/${kind}/${id}`,
      shape: DefinitionAnswer,
      expectId: id,
      signal,
    });

  return {
    get,
    find: toFind(get),
  };
}
