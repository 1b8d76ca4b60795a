import { sentence } from "../output";
import type { Clock } from "./timing/clock";
import type { Collection } from "./lists/collection";
import { readCounter } from "./lists/read-counter";
import { deleteAndConfirm, SLOWLY } from "./writes/deletion";
import { AirbyteError, ApiError } from "./errors";
import { toFind } from "./transport/find";
import { path } from "./transport/path";
import type { CallOptions, Session } from "./transport/session";
import { Deleted } from "./shapes/templates";
import type { Tokens } from "./tokens";
import { createWorkspace, type NewWorkspace } from "./writes/workspace-creation";
import { isEmptyBody, toBody } from "./shapes/body";
import {
  SyncedWorkspaces,
  UpdateWorkspace,
  Workspace,
  type WorkspaceChanges,
  WorkspaceStats,
} from "./shapes/workspaces";

/** Filter of workspaces. */
export interface WorkspaceFilter {
  /** A part of the name, in any case. */
  readonly nameContains?: string;
  readonly status?: "active" | "inactive";
  /** Size of a page, 1 to 100; all pages are read. @default 100 */
  readonly limit?: number;
}

/** The workspaces of customers (API 7). One that a server keeps as a tombstone counts as gone. */
export interface Workspaces {
  list(filter?: WorkspaceFilter, options?: CallOptions): AsyncGenerator<Workspace, void>;
  find(id: string, options?: CallOptions): Promise<Workspace | null>;
  /** Throws `ApiError` of kind "not-found" when it is gone. */
  get(id: string, options?: CallOptions): Promise<Workspace>;
  /** The one of exactly this name. Throws `AirbyteError` when several have it. */
  findByName(name: string, options?: CallOptions): Promise<Workspace | null>;
  /** As `findByName`, but when many are asked for, from that list too. */
  readByName(name: string, options?: CallOptions): Promise<Workspace | null>;
  /** As `find`, but when many are asked for, from a list that all readers of a minute share. */
  read(id: string, options?: CallOptions): Promise<Workspace | null>;
  /**
   * Creates the workspace, or gives the one that has the name already: look with `findByName` before. Throws
   * `LostAnswer` when it was created and cannot be read.
   */
  create(workspace: NewWorkspace, options?: CallOptions): Promise<Workspace>;
  /** After a change of name, a token for the old name creates a new workspace. */
  update(id: string, changes: WorkspaceChanges, options?: CallOptions): Promise<Workspace>;
  /**
   * Also deletes the customer's sources, destinations and connections. Waits where Airbyte takes its time; throws
   * `LostAnswer` when the deletion may still go on.
   */
  delete(id: string, options?: CallOptions): Promise<void>;
  stats(options?: CallOptions): Promise<WorkspaceStats>;
  /** Looks for workspaces that only Airbyte Cloud knows (late 2025). Throws "not-found" on servers that no longer do so. */
  sync(options?: CallOptions): Promise<SyncedWorkspaces>;
}

export interface WorkspacesOptions {
  readonly session: Session;
  readonly clock: Clock;
  readonly items: Collection<Workspace>;
  readonly tokens: Tokens;
}

/** The largest page there is. */
export const WORKSPACE_PAGE = 100;

export function workspaces({ session, clock, items, tokens }: WorkspacesOptions): Workspaces {
  const one = (id: string): string => path`/api/v1/workspaces/${id}`;
  const readers = readCounter(clock);

  async function get(id: string, { signal }: CallOptions = {}): Promise<Workspace> {
    const found = await session.call({ method: "GET", path: one(id), shape: Workspace, expectId: id, signal });
    if (found.tombstone) throw toGone(`GET ${one(id)}`);
    return found;
  }

  const find = toFind(get);

  async function* list(filter: WorkspaceFilter = {}, options?: CallOptions): AsyncGenerator<Workspace, void> {
    for await (const each of items.list(toQuery(filter), options)) if (!each.tombstone) yield each;
  }

  async function findByName(name: string, options?: CallOptions): Promise<Workspace | null> {
    if (name === "") return null;
    const found = new Map<string, Workspace>();
    for await (const each of list({ nameContains: name }, options)) if (each.name === name) found.set(each.id, each);
    const [first = null, ...others] = found.values();
    if (first === null || others.length === 0) return first;
    const ids = [...found.keys()].join(", ");
    throw new AirbyteError(sentence`${found.size} workspaces are named "${name}": ${ids}. Use an ID instead.`);
  }

  function write<T>(work: () => Promise<T>): Promise<T> {
    readers.reset();
    return items.write(work);
  }

  return {
    list,
    find,
    get,
    findByName,

    async read(id, options = {}) {
      const listed = readers.isMany(id) ? (await items.read(options.signal)).get(id) : undefined;
      // An item missing from a list may have slipped between two of its pages.
      return listed === undefined || listed.tombstone ? find(id, options) : listed;
    },

    async readByName(name, options = {}) {
      if (!readers.isMany(`named ${name}`)) return findByName(name, options);
      const listed = [...(await items.read(options.signal)).values()];
      return listed.find((each) => each.name === name && !each.tombstone) ?? null;
    },

    create: (workspace, options) => createWorkspace({ tokens, get, findByName }, workspace, options),

    update(id, changes, { signal } = {}) {
      const body = toBody(UpdateWorkspace, changes);
      if (isEmptyBody(body)) return get(id, { signal });
      return write(() => session.call({ method: "PUT", path: one(id), body, shape: Workspace, expectId: id, signal }));
    },

    delete: async (id, { signal } = {}) =>
      write(() =>
        deleteAndConfirm({
          request: `DELETE ${one(id)}`,
          id,
          pace: SLOWLY,
          // Repeated after looking only.
          send: () => session.call({ method: "DELETE", path: one(id), shape: Deleted, repeatAs: "POST", signal }),
          isGone: async () => (await find(id, { signal })) === null,
          clock,
          signal,
        }),
      ),

    stats: (options) =>
      session.call({ method: "GET", path: path`/api/v1/workspaces/stats`, shape: WorkspaceStats, ...options }),

    async sync(options) {
      const address = path`/api/v1/workspaces/sync`;
      try {
        return await write(() =>
          // A second sync only finds less that is new.
          session.call({ method: "POST", path: address, shape: SyncedWorkspaces, repeatAs: "PUT", ...options }),
        );
      } catch (error) {
        // A server that has workspaces but no sync takes the address for one that is never posted to.
        if (!(error instanceof ApiError) || error.status !== 405) throw error;
        const { request, status, reason, tries } = error;
        throw new ApiError({ request, status, reason, tries, kind: "not-found" });
      }
    },
  };
}

/** The filter as a query (API 7). */
function toQuery({ nameContains = "", status, limit = WORKSPACE_PAGE }: WorkspaceFilter): URLSearchParams {
  const query = new URLSearchParams({ limit: String(limit) });
  if (status !== undefined) query.set("status", status);
  if (nameContains !== "") query.set("name_contains", nameContains);
  return query;
}

function toGone(request: string): ApiError {
  return new ApiError({ request, status: 200, reason: "the workspace has been deleted", kind: "not-found", tries: 1 });
}
