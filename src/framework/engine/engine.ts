import type { Path, Value } from "../../cty";
import type { Diagnostic } from "../diagnostics";
import type { ProviderSchema } from "../schema";

/** What a provider remembers of an object beside its state. Terraform stores it as JSON and shows it to nobody. */
export type Private = Readonly<Record<string, unknown>>;

/** The Terraform that calls, as it announced itself at configuration. */
export interface Client {
  readonly terraformVersion: string;
  readonly writeOnlyAllowed: boolean;
}

export interface Answer {
  readonly diagnostics: readonly Diagnostic[];
}

/** Null when there is no object: nothing to read, not created yet, or gone. */
export interface StateAnswer extends Answer {
  readonly state: Value;
  readonly private: Private;
}

export interface PlanAnswer extends Answer {
  readonly planned: Value;
  readonly private: Private;
  /** Attributes whose change needs a new object. */
  readonly replace: readonly Path[];
}

export interface ReadRequest {
  readonly type: string;
  readonly state: Value;
  readonly private: Private;
  readonly signal: AbortSignal;
}

export interface PlanRequest {
  readonly type: string;
  readonly config: Value;
  readonly prior: Value;
  readonly proposed: Value;
  readonly private: Private;
  readonly signal: AbortSignal;
}

export interface ApplyRequest {
  readonly type: string;
  readonly config: Value;
  readonly prior: Value;
  readonly planned: Value;
  readonly private: Private;
  readonly signal: AbortSignal;
}

export interface ImportRequest {
  readonly type: string;
  readonly id: string;
  readonly signal: AbortSignal;
}

export interface ReadDataSourceRequest {
  readonly type: string;
  readonly config: Value;
  readonly signal: AbortSignal;
}

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
  configure(config: Value, client: Client): Promise<Answer>;
  /** `state` is the stored state as JSON text, written under schema `version`. */
  upgradeState(type: string, version: number, state: string): Promise<Answer & { readonly state: Value }>;
  read(request: ReadRequest): Promise<StateAnswer>;
  plan(request: PlanRequest): Promise<PlanAnswer>;
  apply(request: ApplyRequest): Promise<StateAnswer>;
  import(request: ImportRequest): Promise<StateAnswer>;
  readDataSource(request: ReadDataSourceRequest): Promise<Answer & { readonly state: Value }>;
}
