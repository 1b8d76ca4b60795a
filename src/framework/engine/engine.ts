import type { Path, Value } from "../../cty";
import type { Diagnostic } from "../diagnostics";
import type { ProviderSchema } from "../model/schema";
import type { PrivateValues } from "../private-state";
import type { Client } from "../provider";

export interface Answer {
  readonly diagnostics: readonly Diagnostic[];
}

/** State is null if there is no object: nothing to read, not created yet, or gone. */
export interface StateAnswer extends Answer {
  readonly state: Value;
  readonly private: PrivateValues;
  /** Also null if the resource has no identity. */
  readonly identity: Value;
}

export interface PlanAnswer extends Answer {
  readonly planned: Value;
  readonly private: PrivateValues;
  /** Attributes whose change requires replacement. */
  readonly replace: readonly Path[];
  /** Unknown for an object that does not exist yet. */
  readonly identity: Value;
}

/** One object found by a listing; only diagnostics if `identity` is null. */
export interface ListEvent extends Answer {
  readonly displayName: string;
  readonly identity: Value;
  /** Null if it was not requested. */
  readonly state: Value;
}

/** Result of opening an ephemeral resource, and its lifetime. */
export interface OpenAnswer extends RenewAnswer {
  readonly result: Value;
}

export interface RenewAnswer extends Answer {
  /** Null if it need not be renewed. */
  readonly renewAt: Date | null;
  readonly private: PrivateValues;
}

/** Progress of an action or, as its last event, its outcome. */
export type ActionEvent = { readonly progress: string } | Answer;

export interface ReadRequest {
  readonly type: string;
  readonly state: Value;
  readonly private: PrivateValues;
  /** Stored identity, if any. */
  readonly identity: Value;
  readonly signal: AbortSignal;
}

export interface PlanRequest {
  readonly type: string;
  readonly config: Value;
  readonly prior: Value;
  readonly proposed: Value;
  readonly private: PrivateValues;
  readonly identity: Value;
  readonly signal: AbortSignal;
}

export interface ApplyRequest {
  readonly type: string;
  readonly config: Value;
  readonly prior: Value;
  readonly planned: Value;
  readonly private: PrivateValues;
  /** Planned identity. */
  readonly identity: Value;
  readonly signal: AbortSignal;
}

/** Import by `id`, or by `identity` if that is not null. */
export interface ImportRequest {
  readonly type: string;
  readonly id: string;
  readonly identity: Value;
  readonly signal: AbortSignal;
}

/** Move of an object of another type, perhaps of another provider, to `type`. */
export interface MoveRequest {
  readonly type: string;
  readonly source: {
    /** Full address of the provider, or its last part, as OpenTofu before 1.11.12 and 1.12.4 sends it. */
    readonly provider: string;
    readonly type: string;
    /** Stored state as JSON text, and its schema version. */
    readonly state: string;
    readonly version: number;
    /** Private state of an object of the same type; empty for other types. */
    readonly private: PrivateValues;
    /** Stored identity as JSON text; null if there is none. */
    readonly identity: { readonly text: string; readonly version: number } | null;
  };
}

export interface ListRequest {
  readonly type: string;
  readonly config: Value;
  readonly includeResource: boolean;
  /** Number of objects to list; zero for all. */
  readonly limit: number;
  readonly signal: AbortSignal;
}

export interface ReadDataSourceRequest {
  readonly type: string;
  readonly config: Value;
  readonly signal: AbortSignal;
}

export interface OpenRequest {
  readonly type: string;
  /** Wholly known. */
  readonly config: Value;
  readonly signal: AbortSignal;
}

/** Request about an open ephemeral resource. */
export interface OpenedRequest {
  readonly type: string;
  readonly private: PrivateValues;
  readonly signal: AbortSignal;
}

export interface ActionRequest {
  readonly type: string;
  readonly config: Value;
  readonly signal: AbortSignal;
}

export interface CallRequest {
  /** Without the provider's prefix. */
  readonly name: string;
  /** Known values, as many as the function takes. */
  readonly args: readonly Value[];
}

/** Result of a function, or its error. */
export type CallAnswer =
  | { readonly result: Value }
  | {
      readonly error: {
        readonly text: string;
        /** Index of the argument at fault, counted from 0. */
        readonly argument?: number;
      };
    };

/**
 * A provider as the protocol sees it: framework values in and out, full type names, no protobuf. No method rejects for
 * an error that users can cause: such errors are diagnostics.
 */
export interface Engine {
  schema(): ProviderSchema;
  validateProvider(config: Value): Promise<Answer>;
  /** `client` comes with this call, because Terraform validates before it configures. */
  validateResource(type: string, config: Value, client: Pick<Client, "writeOnlyAllowed">): Promise<Answer>;
  validateDataSource(type: string, config: Value): Promise<Answer>;
  validateEphemeral(type: string, config: Value): Promise<Answer>;
  validateAction(type: string, config: Value): Promise<Answer>;
  validateList(type: string, config: Value): Promise<Answer>;
  configure(config: Value, client: Client, signal?: AbortSignal): Promise<Answer>;
  /** Releases what the client keeps open, because Terraform was told to stop. */
  release(): void;
  /** Upgrades a stored state, which is JSON text written under schema `version`. */
  upgradeState(type: string, version: number, state: string): Promise<Answer & { readonly state: Value }>;
  /** Upgrades a stored identity. */
  upgradeIdentity(type: string, version: number, identity: string): Promise<Answer & { readonly identity: Value }>;
  read(request: ReadRequest): Promise<StateAnswer>;
  plan(request: PlanRequest): Promise<PlanAnswer>;
  apply(request: ApplyRequest): Promise<StateAnswer>;
  import(request: ImportRequest): Promise<StateAnswer>;
  /** Needs no client, because Terraform moves before it configures. The next read finds the moved object. */
  move(request: MoveRequest): Promise<StateAnswer>;
  /** Generates the configuration of a state. */
  generateConfig(type: string, state: Value): Promise<Answer & { readonly config: Value }>;
  /** Ends after `limit` objects, after an error, or when the signal aborts. Never rejects. */
  list(request: ListRequest): AsyncIterable<ListEvent>;
  readDataSource(request: ReadDataSourceRequest): Promise<Answer & { readonly state: Value }>;
  open(request: OpenRequest): Promise<OpenAnswer>;
  renew(request: OpenedRequest): Promise<RenewAnswer>;
  close(request: OpenedRequest): Promise<Answer>;
  planAction(request: ActionRequest): Promise<Answer>;
  /** Only the last event has diagnostics. Never rejects. */
  invokeAction(request: ActionRequest): AsyncIterable<ActionEvent>;
  /** Needs no configuration. */
  callFunction(request: CallRequest): Promise<CallAnswer>;
}
