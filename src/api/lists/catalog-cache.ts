import type { ServedCatalog } from "../shapes/catalogs";
import { ApiError, isCatalogMissing, isCatalogUnserved, toInterrupted } from "../errors";
import { singleFlight } from "../timing/single-flight";

type Load = (signal: AbortSignal) => Promise<ServedCatalog | null>;
type Reader = (signal?: AbortSignal) => Promise<ServedCatalog | null>;

/**
 * The catalogs that one client has read: each is asked for once, and none after the server was found to have no catalogs.
 * One that may not be read counts as none.
 */
export interface CatalogCache {
  /** @param path the address of the catalog, by which it is remembered */
  read(path: string, load: Load, signal?: AbortSignal): Promise<ServedCatalog | null>;
  /** Makes the next reader of a path ask again. */
  forget(path: string): void;
}

export function catalogCache(): CatalogCache {
  const readers = new Map<string, Reader>();
  const server = { hasCatalogs: true };
  /** Readers that come together wait for the first of them, whose answer may spare all others theirs. */
  let first: Promise<unknown> | null = null;

  function reader(load: Load): Reader {
    let known: { readonly found: ServedCatalog | null } | null = null;
    const loadOnce = singleFlight(async (signal) => (known = { found: await orNone(load(signal)) }));
    return async (signal) => (known ?? (await loadOnce(signal))).found;
  }

  async function read(path: string, load: Load, signal?: AbortSignal): Promise<ServedCatalog | null> {
    const readOne = readers.get(path) ?? reader(load);
    readers.set(path, readOne);
    if (first === null) {
      const reading = readOne(signal);
      first = reading.catch(() => null);
      return reading;
    }
    await first;
    return server.hasCatalogs ? readOne(signal) : null;
  }

  async function orNone(found: Promise<ServedCatalog | null>): Promise<ServedCatalog | null> {
    try {
      return await found;
    } catch (error) {
      if (isCatalogUnserved(error)) server.hasCatalogs = false;
      else if (!isCatalogMissing(error) && !isForbidden(error)) throw error;
      return null;
    }
  }

  return {
    read: (path, load, signal) =>
      read(path, load, signal).catch((error: unknown) => {
        throw toInterrupted(error, `GET ${path}`, signal);
      }),
    forget: (path) => void readers.delete(path),
  };
}

function isForbidden(error: unknown): boolean {
  return error instanceof ApiError && error.kind === "forbidden";
}
