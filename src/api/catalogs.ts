import type { ZodType } from "zod";
import { type CatalogCache, catalogCache } from "./lists/catalog-cache";
import {
  type Catalog,
  CatalogAnswer,
  PatchedCatalog,
  type PatchOperation,
  QueryAnswer,
  type ServedCatalog,
  type Stream,
  StreamAnswer,
  type SyncedStream,
} from "./shapes/catalogs";
import { isCatalogMissing, isNotFound } from "./errors";
import { NotDone } from "./writes/not-done";
import { path } from "./transport/path";
import type { CallOptions, Session } from "./transport/session";
import { Deleted } from "./shapes/templates";

/**
 * Stream catalogs of connectors, templates and sources (API 8, 10.2). Servers of late 2025 serve them, later ones do
 * not. Nothing is sent before a method is called.
 */
export interface Catalogs {
  /** @param id of a source connector; changing what Airbyte says of it may need rights that customers do not have */
  definitions(id: string): OwnedCatalog;
  /** @param id of a source template */
  templates(id: string): OwnedCatalog;
  /** @param id of a source */
  sources(id: string): SourceCatalog;
}

/** Queries of a stream catalog. */
export interface ReadableCatalog {
  /** Null when there is none, also because the server has no catalogs at all. */
  find(options?: CallOptions): Promise<ServedCatalog | null>;
  /**
   * The same for all readers of one client: asked for once, and not at all once the server was found to know none. Also
   * null when it may not be seen.
   */
  read(options?: CallOptions): Promise<ServedCatalog | null>;
  /** Result of a JMESPath expression: any JSON. Throws `ApiError` of kind "invalid" if it is not a valid expression. */
  query(expression: string, options?: CallOptions): Promise<unknown>;
}

/** Streams that can be changed one by one. */
export interface PatchableStreams<Added> {
  add(stream: Added, options?: CallOptions): Promise<Stream>;
  /** Throws `ApiError` of kind "not-found" for a stream that the catalog does not have. */
  patch(name: string, operations: readonly PatchOperation[], options?: CallOptions): Promise<Stream>;
  /** Succeeds if it is already gone. */
  delete(name: string, options?: CallOptions): Promise<void>;
}

/** The catalog of a connector or of a template. */
export interface OwnedCatalog extends ReadableCatalog {
  /** @param catalogType needed for a connector's, such as "structured" */
  create(catalog: Catalog, catalogType?: string, options?: CallOptions): Promise<void>;
  /** The catalog as it is afterwards. */
  patch(operations: readonly PatchOperation[], options?: CallOptions): Promise<Catalog>;
  /** Succeeds if it is already gone. */
  delete(options?: CallOptions): Promise<void>;
  readonly streams: PatchableStreams<Stream>;
}

/** The streams that a source offers, and those that are synced. */
export interface SourceCatalog extends ReadableCatalog {
  /** Deleting one stops its syncs, and keeps its data. */
  readonly streams: PatchableStreams<SyncedStream>;
}

export function catalogs(session: Session): Catalogs {
  const cache = catalogCache();

  function owned(owner: string): OwnedCatalog {
    const calls = callsTo(session, cache, owner, `${owner}/catalog`);
    return {
      ...calls.readable,
      async create(sonar_catalog, catalog_type, options) {
        await calls.write("POST", `${owner}/catalog`, { sonar_catalog, catalog_type }, Deleted, options);
      },
      patch: (patch_ops, options) => calls.write("PATCH", `${owner}/catalog`, { patch_ops }, PatchedCatalog, options),
      delete: (options) =>
        calls.remove(`${owner}/catalog`, async () => (await calls.readable.find(options)) === null, options),
      streams: { ...calls.streams, add: (stream, options) => calls.add({ stream }, options) },
    };
  }

  return {
    definitions: (id) => owned(path`/api/v1/integrations/definitions/sources/${id}`),
    templates: (id) => owned(path`/api/v1/integrations/templates/sources/${id}`),
    sources(id) {
      const owner = path`/api/v1/integrations/sources/${id}`;
      const calls = callsTo(session, cache, owner, `${owner}/discover`);
      return { ...calls.readable, streams: { ...calls.streams, add: calls.add } };
    },
  };
}

/** @param address where the catalog is read */
function callsTo(session: Session, cache: CatalogCache, owner: string, address: string) {
  const load = (signal?: AbortSignal): Promise<ServedCatalog | null> =>
    session.call({ method: "GET", path: address, shape: CatalogAnswer, signal });

  async function write<T>(
    method: "POST" | "PATCH" | "DELETE",
    to: string,
    body: object | undefined,
    shape: ZodType<T>,
    { signal }: CallOptions = {},
  ): Promise<T> {
    // Not repeated when its answer is lost: a patch that adds to a list would add twice.
    return session.call({ method, path: to, body, shape, signal }).finally(() => cache.forget(address));
  }

  /** An answer that does not say when it was deleted is believed once a look finds it so. */
  async function remove(from: string, isGone: () => Promise<boolean>, options?: CallOptions): Promise<void> {
    try {
      const answer = await write("DELETE", from, undefined, Deleted, options);
      if (typeof answer?.deleted_at === "string" || (await isGone())) return;
    } catch (error) {
      if (isNotFound(error)) return;
      throw error;
    }
    throw new NotDone(`DELETE ${from}`, "the object to be deleted still exists");
  }

  const readable: ReadableCatalog = {
    async find({ signal } = {}) {
      try {
        return await load(signal);
      } catch (error) {
        if (isCatalogMissing(error)) return null;
        throw error;
      }
    },
    read: ({ signal } = {}) => cache.read(address, load, signal),
    query: (query, { signal } = {}) =>
      session.call({
        method: "POST",
        path: `${owner}/catalog/query`,
        body: { query },
        shape: QueryAnswer,
        repeatAs: "GET",
        signal,
      }),
  };

  return {
    readable,
    write,
    remove,
    add: (body: object, options?: CallOptions) => write("POST", `${owner}/streams`, body, StreamAnswer, options),
    streams: {
      patch: (name: string, patch_ops: readonly PatchOperation[], options?: CallOptions) =>
        write("PATCH", owner + path`/streams/${name}`, { patch_ops }, StreamAnswer, options),
      delete: (name: string, options?: CallOptions) => {
        const isGone = async (): Promise<boolean> => {
          // A source goes on discovering the streams that it no longer syncs.
          if (address.endsWith("/discover")) return true;
          const served = await readable.find(options);
          return served?.catalog.streams.every((stream) => stream.name !== name) ?? true;
        };
        return remove(owner + path`/streams/${name}`, isGone, options);
      },
    },
  };
}
