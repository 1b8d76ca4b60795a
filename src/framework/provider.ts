import type { Path } from "../cty";
import type { Action, ActionAttributes } from "./action";
import type { Attributes, PlainAttributes } from "./attributes";
import type { DataSource } from "./data-source";
import type { EphemeralResource } from "./ephemeral";
import type { ProviderFunction } from "./function";
import type { ConfigOf } from "./model/models";
import type { Report } from "./report";
import type { Resource } from "./resource";

/** Why a call failed and what to do next, in words for users. */
export interface Explanation {
  readonly detail: string;
  /** The attribute whose value is at fault. */
  readonly path?: Path;
}

/** The Terraform that calls, as it announced itself at configuration. */
export interface Client {
  readonly terraformVersion: string;
  readonly writeOnlyAllowed: boolean;
}

/** A provider: its own configuration, and all that it manages, looks up and does. */
export interface Provider<A extends Attributes = Attributes, Api = unknown> {
  /** The prefix of its types: `airbyteembedded`. */
  readonly name: string;
  readonly description: string;
  /** Address at which users report bugs; absent where there is none. */
  readonly bugs?: string;
  readonly attributes: A;
  readonly resources: readonly Resource<Attributes, Api>[];
  readonly dataSources: readonly DataSource<Attributes, Api>[];
  readonly ephemeralResources: readonly EphemeralResource<PlainAttributes, Api>[];
  readonly actions: readonly Action<ActionAttributes, Api>[];
  readonly functions: readonly ProviderFunction[];
  /** Whether what is known of the configuration can be right. Must not send requests. */
  validate?(context: { readonly config: ConfigOf<A>; readonly report: Report }): void;
  /**
   * Makes the client that life cycles are given as `api`. Null when that has to wait for values that are known only
   * after apply.
   */
  configure(context: {
    readonly config: ConfigOf<A>;
    readonly client: Client;
    readonly report: Report;
  }): Promise<Api | null>;
  /**
   * Lets a client close what it keeps open, such as connections, because another one takes its place or Terraform was
   * told to stop. What it is doing must still come to its end.
   */
  release?(client: Api): void;
  /** Words for an error that users can do something about; null for a bug of ours. */
  explain(error: unknown): Explanation | null;
}
