/**
 * Emulator of the Airbyte Embedded API: `cdktf-airbyte-embedded/emulator`.
 *
 * @module emulator
 */
import { randomUUID } from "node:crypto";
import { once, setMaxListeners } from "node:events";
import type { AddressInfo } from "node:net";
import { systemClock } from "../api/timing";
import { openCollections, OWN_ROW_SHAPES, type OwnTables } from "./collections";
import type { App } from "./http/app";
import { openDataFile } from "./data/data-file";
import type { FaultRule } from "./http/faults/fault-rule";
import { faults } from "./http/faults/faults";
import { type LoggedRequest, requestLog } from "./http/request-log";
import type { Served } from "./http/served";
import { server } from "./http/server";
import type { Application, EmulatorOptions } from "./options";
import { type Switches, toSwitches } from "./switches";
import { replaceRows, store, toRows, type Store } from "./data/store";
import { timestamps } from "./data/timestamps";
import { tokenBook } from "./data/token-book";

export type { StoredCatalog, StreamChoice } from "./data/rows";
export type { StoredCheck, StoredConnection, StoredDestination, StoredSource } from "./data/rows";
export { DataFileError } from "./data/data-file";
export type { FaultRule } from "./http/faults/fault-rule";
export type { LoggedRequest } from "./http/request-log";
export type { Application, EmulatorOptions } from "./options";
export { type ErrorShape, SWITCHES, type Switches } from "./switches";
export type { Store } from "./data/store";
export type { StoredConnectionTemplate, StoredSourceTemplate, StoredTemplateTag, StoredWorkspace } from "./data/rows";
export type { StoredOAuthCredentials } from "./routes/oauth-credentials";
export type { Row, Table } from "./data/table";

/** One organization of an emulator. Changing its tables is what somebody does in the web app, behind the client's back. */
export interface Organization extends Application, Store, OwnTables {}

/** An Airbyte Embedded API on this machine, seen as its first organization. */
export interface Emulator extends Organization {
  /** The API address for clients, such as "http://127.0.0.1:8000". */
  readonly url: string;
  /** Everything asked of it so far, oldest first. */
  readonly requests: readonly LoggedRequest[];
  /** One of its organizations, by its id. Throws a RangeError for any other id. */
  organization(id: string): Organization;
  /** Changes how it behaves from the next request on. Throws a RangeError for an unknown switch. */
  setSwitches(changes: Partial<Switches>): void;
  addFault(rule: FaultRule): void;
  clearFaults(): void;
  /** Closes the port and all connections. */
  stop(): Promise<void>;
}

/** Starts an emulator; it listens when the promise resolves, and rejects when the port is taken. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { port = 0, host = "127.0.0.1", organizationId = randomUUID(), clock = systemClock } = options;
  const { clientId = "emulator-client", clientSecret = "emulator-secret", otherOrganizations = [] } = options;
  const application: Application = { organizationId, clientId, clientSecret };
  const applications = [application, ...otherOrganizations];
  const now = timestamps(clock);
  const book = tokenBook(clock, options.tokenLifetimeSeconds);
  const switches = toSwitches({ errorShape: options.errorShape, ...options.switches });
  // Routes hold on to the one object, so it is changed and not replaced.
  const setSwitches: App["setSwitches"] = (changes) => Object.assign(switches, toSwitches({ ...switches, ...changes }));
  const shared = { applications, options, switches, setSwitches, tokens: book, now };
  const rules = faults(options.faults, clock);
  const log = requestLog();
  const stopping = new AbortController();
  // Each delay waits for it, and there may be many at the same time.
  setMaxListeners(0, stopping.signal);

  const first = served(application);
  const others = otherOrganizations.map(served);
  const organizations = [first, ...others] as const;
  const stores = new Map(organizations.map(({ app }) => [app.organizationId, app.store]));
  const file = options.data === undefined ? null : openDataFile(options.data, stores, OWN_ROW_SHAPES);
  const save = (): void => file?.save();
  const parts = { organizations, copyOf, faults: rules, log, save, clock, stopped: stopping.signal };
  const listener = server(parts).listen(port, host);
  try {
    await once(listener, "listening");
    save();
  } catch (error) {
    listener.close();
    file?.close();
    throw error;
  }

  function served({
    organizationId: id,
  }: Pick<Application, "organizationId">): Served & { readonly tables: Store & OwnTables } {
    const base: App = { ...shared, organizationId: id, store: store(id, now) };
    const { routes, tables: own } = openCollections(base);
    const tables = { ...base.store, ...own };
    return { app: { ...base, store: tables }, routes, tables };
  }

  function copyOf({ organizationId: id, store: original }: App): Served {
    const copy = served({ organizationId: id });
    replaceRows(copy.tables, toRows(original));
    return copy;
  }

  return {
    url: toUrl(host, listener.address()),
    ...application,
    ...first.tables,
    get requests() {
      return log.list();
    },
    organization(id) {
      const index = applications.findIndex((each) => each.organizationId === id);
      const [found, of] = [applications[index], organizations[index]];
      if (found === undefined || of === undefined) throw new RangeError(`There is no organization ${id} here.`);
      return { ...found, ...of.tables };
    },
    setSwitches: (changes) => void setSwitches(changes),
    addFault: (rule) => rules.add(rule),
    clearFaults: () => rules.clear(),
    async stop() {
      if (!listener.listening) return;
      const closed = once(listener, "close");
      listener.close();
      stopping.abort();
      listener.closeAllConnections();
      await closed;
      try {
        save();
      } finally {
        file?.close();
      }
    },
  };
}

function toUrl(host: string, address: string | AddressInfo | null): string {
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
