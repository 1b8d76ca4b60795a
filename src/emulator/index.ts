import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { systemClock } from "../api/clock";
import type { App, Route } from "./app";
import { type FaultRule, faults } from "./faults";
import { type LoggedRequest, requestLog } from "./request-log";
import { connectionTemplateTags } from "./routes/connection-template-tags";
import { connectionTemplates } from "./routes/connection-templates";
import { definitions } from "./routes/definitions";
import { sourceTemplateTags } from "./routes/source-template-tags";
import { sourceTemplates } from "./routes/source-templates";
import { templateTags } from "./routes/template-tags";
import { tokens } from "./routes/tokens";
import { server } from "./server";
import { type EmulatorOptions, type Switches, toSwitches } from "./settings";
import { store, type StoredConnectionTemplate, type StoredSourceTemplate, type StoredTemplateTag } from "./store";
import type { Table } from "./table";
import { timestamps } from "./timestamps";
import { tokenBook } from "./token-book";

export type { FaultRule } from "./faults";
export type { LoggedRequest } from "./request-log";
export { type EmulatorOptions, type ErrorShape, SWITCHES, type Switches } from "./settings";
export type { StoredConnectionTemplate, StoredSourceTemplate, StoredTemplateTag } from "./store";
export type { Row, Table } from "./table";

/** Every operation served. A new collection is a file in `routes` and a line here. */
const COLLECTIONS: readonly ((app: App) => Route[])[] = [
  tokens,
  templateTags,
  sourceTemplates,
  sourceTemplateTags,
  connectionTemplates,
  connectionTemplateTags,
  definitions,
];

/** An Airbyte Embedded API on this machine. */
export interface Emulator {
  /** What clients take as their API address, such as "http://127.0.0.1:8000". */
  readonly url: string;
  readonly organizationId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Everything asked of it so far, oldest first. */
  readonly requests: readonly LoggedRequest[];
  /** Changing these is what somebody does in the web app, behind the client's back. */
  readonly templateTags: Table<StoredTemplateTag>;
  readonly sourceTemplates: Table<StoredSourceTemplate>;
  readonly connectionTemplates: Table<StoredConnectionTemplate>;
  /** Changes how it behaves from the next request on. Throws a RangeError for what is no switch. */
  setSwitches(changes: Partial<Switches>): void;
  addFault(rule: FaultRule): void;
  clearFaults(): void;
  /** Closes the port and all connections. */
  stop(): Promise<void>;
}

/** Starts an emulator; it listens when the promise resolves, and rejects when the port is taken. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { port = 0, host = "127.0.0.1", organizationId = randomUUID(), clock = systemClock } = options;
  const { clientId = "emulator-client", clientSecret = "emulator-secret" } = options;
  const now = timestamps(clock);
  const tables = store(organizationId, now);
  const book = tokenBook(clock, options.tokenLifetimeSeconds);
  const switches = toSwitches({ errorShape: options.errorShape, ...options.switches });
  // Routes hold on to the one object, so it is changed and not replaced.
  const setSwitches: App["setSwitches"] = (changes) => Object.assign(switches, toSwitches({ ...switches, ...changes }));
  const app: App = {
    setSwitches,
    organizationId,
    clientId,
    clientSecret,
    options,
    switches,
    store: tables,
    tokens: book,
    now,
  };
  const rules = faults(options.faults);
  const log = requestLog();
  const stopping = new AbortController();

  const routes = COLLECTIONS.flatMap((collection) => collection(app));
  const listener = server({ app, routes, faults: rules, log, clock, stopped: stopping.signal }).listen(port, host);
  await once(listener, "listening");

  return {
    url: toUrl(host, listener.address()),
    organizationId,
    clientId,
    clientSecret,
    get requests() {
      return log.list();
    },
    ...tables,
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
    },
  };
}

function toUrl(host: string, address: string | AddressInfo | null): string {
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
