import type { Path, Value } from "../../cty";
import type { Diagnostic } from "../diagnostics";
import type { ProviderSchema } from "../model/schema";
import type { Private } from "../private";
import type { Client } from "../provider";

export interface Answer {
  readonly diagnostics: readonly Diagnostic[];
}

/** Null when there is no object: nothing to read, not created yet, or gone. */
export interface StateAnswer extends Answer {
  readonly state: Value;
  readonly private: Private;
  /** Null as well where the resource has no identity. */
  readonly identity: Value;
}

export interface PlanAnswer extends Answer {
  readonly planned: Value;
  readonly private: Private;
  /** Attributes whose change needs a new object. */
  readonly replace: readonly Path[];
  /** Unknown for an object that does not exist yet. */
  readonly identity: Value;
}

/** One object that a listing has found; or, where `identity` is null, only what there is to say. */
export interface ListEvent extends Answer {
  readonly displayName: string;
  readonly identity: Value;
  /** Null where it was not asked for. */
  readonly state: Value;
}

/** Something that was opened: what it answers, and until when that is good. */
export interface OpenAnswer extends RenewAnswer {
  readonly result: Value;
}

export interface RenewAnswer extends Answer {
  /** Null when it need not be renewed. */
  readonly renewAt: Date | null;
  readonly private: Private;
}

/** What an action tells on its way; or, in its last event, how it ended. */
export type ActionEvent = { readonly progress: string } | Answer;

export interface ReadRequest {
  readonly type: string;
  readonly state: Value;
  readonly private: Private;
  /** As it was stored; null where none was. */
  readonly identity: Value;
  readonly signal: AbortSignal;
}

export interface PlanRequest {
  readonly type: string;
  readonly config: Value;
  readonly prior: Value;
  readonly proposed: Value;
  readonly private: Private;
  readonly identity: Value;
  readonly signal: AbortSignal;
}

export interface ApplyRequest {
  readonly type: string;
  readonly config: Value;
  readonly prior: Value;
  readonly planned: Value;
  readonly private: Private;
  /** As it was planned. */
  readonly identity: Value;
  readonly signal: AbortSignal;
}

/** By `id`, or by `identity` where that is not null. */
export interface ImportRequest {
  readonly type: string;
  readonly id: string;
  readonly identity: Value;
  readonly signal: AbortSignal;
}

/** What was an object of another type, perhaps of another provider, and is to become one of `type`. */
export interface MoveRequest {
  readonly type: string;
  readonly source: {
    /** The provider's full address, or the last part of it, as OpenTofu before 1.11.12 and 1.12.4 sends it. */
    readonly provider: string;
    readonly type: string;
    /** The stored state as JSON text, and the version it is stored under. */
    readonly state: string;
    readonly version: number;
    /** What was remembered of an object of the same type; nothing of others. */
    readonly private: Private;
    /** The same of its identity; null where none is stored. */
    readonly identity: { readonly text: string; readonly version: number } | null;
  };
}

export interface ListRequest {
  readonly type: string;
  readonly config: Value;
  readonly includeResource: boolean;
  /** How many objects are wanted; zero for all. */
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
  /** Known as a whole. */
  readonly config: Value;
  readonly signal: AbortSignal;
}

/** For something that is open. */
export interface OpenedRequest {
  readonly type: string;
  readonly private: Private;
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
  /** Known, and as many as the function takes. */
  readonly args: readonly Value[];
}

/** What a function gives, or why it gives nothing. */
export type CallAnswer =
  | { readonly result: Value }
  | {
      readonly error: {
        readonly text: string;
        /** The place of the argument that is to blame; the first one is 0. */
        readonly argument?: number;
      };
    };

/**
 * A provider as the protocol sees it: framework values in and out, type names in full, no protobuf.
 * No method rejects for a fault that a user can meet: what went wrong comes back as a diagnostic.
 */
export interface Engine {
  schema(): ProviderSchema;
  validateProvider(config: Value): Promise<Answer>;
  /** `client` as it announced itself with this call: Terraform validates before it configures. */
  validateResource(type: string, config: Value, client: Pick<Client, "writeOnlyAllowed">): Promise<Answer>;
  validateDataSource(type: string, config: Value): Promise<Answer>;
  validateEphemeral(type: string, config: Value): Promise<Answer>;
  validateAction(type: string, config: Value): Promise<Answer>;
  validateList(type: string, config: Value): Promise<Answer>;
  configure(config: Value, client: Client): Promise<Answer>;
  /** Lets go of what the client keeps open, because Terraform was told to stop. */
  release(): void;
  /** `state` is the stored state as JSON text, written under schema `version`. */
  upgradeState(type: string, version: number, state: string): Promise<Answer & { readonly state: Value }>;
  /** The same for a stored identity. */
  upgradeIdentity(type: string, version: number, identity: string): Promise<Answer & { readonly identity: Value }>;
  read(request: ReadRequest): Promise<StateAnswer>;
  plan(request: PlanRequest): Promise<PlanAnswer>;
  apply(request: ApplyRequest): Promise<StateAnswer>;
  import(request: ImportRequest): Promise<StateAnswer>;
  /** Needs no client: Terraform moves before it configures. The next read finds what was moved. */
  move(request: MoveRequest): Promise<StateAnswer>;
  /** What a user would have to write to have this state. */
  generateConfig(type: string, state: Value): Promise<Answer & { readonly config: Value }>;
  /** Ends by itself after `limit` objects, after an error, and when the signal aborts. Never rejects. */
  list(request: ListRequest): AsyncIterable<ListEvent>;
  readDataSource(request: ReadDataSourceRequest): Promise<Answer & { readonly state: Value }>;
  open(request: OpenRequest): Promise<OpenAnswer>;
  renew(request: OpenedRequest): Promise<RenewAnswer>;
  close(request: OpenedRequest): Promise<Answer>;
  planAction(request: ActionRequest): Promise<Answer>;
  /** Its last event, and only that one, has diagnostics. Never rejects. */
  invokeAction(request: ActionRequest): AsyncIterable<ActionEvent>;
  /** Needs no configuration. */
  callFunction(request: CallRequest): Promise<CallAnswer>;
}
