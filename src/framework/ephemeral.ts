import type { PlainAttributes } from "./attributes/attributes";
import type { PrivateValues } from "./private-state";
import type { ConfigOf, PlanOf, StateOf } from "./model/models";
import type { Report } from "./report";
import type { Rule } from "./attributes/rules";
import type { Context } from "./resource";

/** Lifetime of an opened ephemeral resource, and the data to renew and close it. */
export interface Renewal {
  /** Time to renew at; never if absent. */
  readonly renewAt?: Date;
  /** Data for `renew` and `close`. Terraform keeps it in memory only. */
  readonly private?: PrivateValues;
}

export interface Opened<A extends PlainAttributes> extends Renewal {
  readonly result: StateOf<A>;
}

/** For calls about something that is open. */
interface Open<Api> extends Pick<Context<Api>, "api" | "signal" | "report"> {
  readonly private: PrivateValues;
}

/**
 * An ephemeral resource, such as a token: it lives during one Terraform command and is not stored. Terraform opens it
 * in the plan and again in the apply, so `open` must change nothing that `close` or time does not undo.
 */
export interface EphemeralResource<A extends PlainAttributes = PlainAttributes, Api = unknown> {
  /** Without the provider's prefix: `widget_token`. */
  readonly type: string;
  readonly description: string;
  /** Arguments and results. */
  readonly attributes: A;
  /** Rules over several attributes, as data. */
  readonly rules?: readonly Rule[];
  /** Checks what `rules` cannot say. A rule for one attribute belongs in its `check`. */
  validate?(context: { readonly config: ConfigOf<A>; readonly report: Report }): void;
  /** Called only when the whole config is known. */
  open(context: Pick<Context<Api>, "api" | "signal" | "report"> & { readonly config: PlanOf<A> }): Promise<Opened<A>>;
  /**
   * Required if `open` returns a `renewAt`. The answer says when to renew again; without `private`, the old one is
   * kept.
   */
  renew?(context: Open<Api>): Promise<Renewal>;
  /**
   * Succeeds if it is already gone. `private` is the data of `open`, since Terraform does not pass on data of renewals.
   */
  close?(context: Open<Api>): Promise<void>;
}
