import type { Clock } from "../api/timing";
import type { FaultRule } from "./http/faults/fault-rule";
import type { LoggedRequest } from "./http/request-log";
import type { ErrorShape, Switches } from "./switches";

/** The credentials of an organization's application. */
export interface Application {
  readonly organizationId: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Options of an emulator. */
export interface EmulatorOptions {
  /** @default any free one */
  readonly port?: number;
  /** @default "127.0.0.1", so that only this machine can reach it */
  readonly host?: string;
  /**
   * Host names that clients use for it, besides localhost, addresses and `host`. Requests for any other name are
   * refused: web pages reach local servers by names of their own. @default none
   */
  readonly allowedHosts?: readonly string[];
  /** @default a new one each time */
  readonly organizationId?: string;
  /** @default "emulator-client" */
  readonly clientId?: string;
  /** @default "emulator-secret" */
  readonly clientSecret?: string;
  /** More organizations on the same server, each with a store of its own. @default none */
  readonly otherOrganizations?: readonly Application[];
  /** Answers to open questions about Airbyte. @default the first value of each in `SWITCHES` */
  readonly switches?: Partial<Switches>;
  /** The shape of errors. A switch of that name takes precedence. @default "envelope" */
  readonly errorShape?: ErrorShape;
  /**
   * A file that keeps what is stored across restarts, with secrets in plain text, readable only by its owner. Needs
   * `organizationId`, because everything stored belongs to an organization. @default none, everything is forgotten at
   * the end
   */
  readonly data?: string;
  readonly faults?: readonly FaultRule[];
  /** Lifetime of application tokens; scoped ones last 20 minutes. @default 900 */
  readonly tokenLifetimeSeconds?: number;
  /** Called after each request, with the time that it took in milliseconds. */
  readonly onRequest?: (request: LoggedRequest & { readonly ms: number }) => void;
  /** @default the real time */
  readonly clock?: Clock;
}
