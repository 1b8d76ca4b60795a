import type { Clock } from "../api/clock";
import type { FaultRule } from "./faults";
import type { LoggedRequest } from "./request-log";

/** How an emulator behaves. Every switch for what is not documented about Airbyte has its place here. */
export interface EmulatorOptions {
  /** @default any free one */
  readonly port?: number;
  /** @default "127.0.0.1", so that nobody else on the network can reach it */
  readonly host?: string;
  /** @default a new one each time */
  readonly organizationId?: string;
  /** @default "emulator-client" */
  readonly clientId?: string;
  /** @default "emulator-secret" */
  readonly clientSecret?: string;
  /** How errors are written: as all specs declare them, or as the pages of October 2025 show them. @default "envelope" */
  readonly errorShape?: ErrorShape;
  readonly faults?: readonly FaultRule[];
  /** @default 900 */
  readonly tokenLifetimeSeconds?: number;
  /** Told of each request once it is over, with the time it took in milliseconds. */
  readonly onRequest?: (request: LoggedRequest & { readonly ms: number }) => void;
  /** @default the real time */
  readonly clock?: Clock;
}

export type ErrorShape = "envelope" | "detail";
