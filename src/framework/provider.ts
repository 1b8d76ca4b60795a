import type { Path } from "../cty";
import type { Action, ActionAttributes } from "./action";
import type { Attributes, PlainAttributes } from "./attributes/attributes";
import type { DataSource } from "./data-source";
import type { EphemeralResource } from "./ephemeral";
import type { ProviderFunction } from "./function";
import type { ConfigOf } from "./model/models";
import type { Report } from "./report";
import type { Resource } from "./resource";
import type { Rule } from "./attributes/rules";

/** Explanation of an error for users: why a call failed and what to do next. */
export interface Explanation {
  readonly detail: string;
  /** Attribute at fault. */
  readonly path?: Path;
}

/** Calling Terraform, as announced in the configure request. */
export interface Client {
  readonly terraformVersion: string;
  readonly writeOnlyAllowed: boolean;
}

/** A provider: its configuration, resources, data sources, functions and actions. */
export interface Provider<A extends Attributes = Attributes, Api = unknown> {
  /** Prefix of its types: `airbyteembedded`. */
  readonly name: string;
  readonly description: string;
  /** Address for bug reports, if any. */
  readonly bugs?: string;
  readonly attributes: A;
  readonly resources: readonly Resource<Attributes, Api>[];
  readonly dataSources: readonly DataSource<Attributes, Api>[];
  readonly ephemeralResources: readonly EphemeralResource<PlainAttributes, Api>[];
  readonly actions: readonly Action<ActionAttributes, Api>[];
  readonly functions: readonly ProviderFunction[];
  /** Rules over several attributes, as data. */
  readonly rules?: readonly Rule[];
  /** Validates the known parts of the configuration. Must not send requests. */
  validate?(context: { readonly config: ConfigOf<A>; readonly report: Report }): void;
  /** Creates the client that resources get as `api`. Null if some values are known only after the apply. */
  configure(context: {
    readonly config: ConfigOf<A>;
    readonly client: Client;
    readonly report: Report;
    readonly signal: AbortSignal;
  }): Promise<Api | null>;
  /**
   * Closes what a client keeps open, such as connections, when another client replaces it or Terraform stops. Requests
   * in progress must still complete.
   */
  release?(client: Api): void;
  /** Explains an error that users can solve; null for a bug of ours. */
  explain(error: unknown): Explanation | null;
}
