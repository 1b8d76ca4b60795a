import type { PlainAttributes } from "./attributes";
import type { Private } from "./private";
import type { ConfigOf, PlanOf, StateOf } from "./model/models";
import type { Report } from "./report";
import type { Context } from "./resource";

/** Until when something that was opened is good, and what is needed to renew and to close it. */
export interface Renewal {
  /** When to renew; never when absent. */
  readonly renewAt?: Date;
  /** Handed back to `renew` and `close`. Terraform keeps it in memory and stores it nowhere. */
  readonly private?: Private;
}

export interface Opened<A extends PlainAttributes> extends Renewal {
  readonly result: StateOf<A>;
}

/**
 * Something that lives as long as one command of Terraform needs it, and is stored nowhere: a token. Terraform opens it
 * in a plan and again in the apply, so opening must change nothing that `close` or time does not undo.
 */
export interface EphemeralResource<A extends PlainAttributes = PlainAttributes, Api = unknown> {
  /** Without the provider's prefix: `widget_token`. */
  readonly type: string;
  readonly description: string;
  /** Those that ask and those that answer. */
  readonly attributes: A;
  /** Rules across attributes. Each rule on one attribute is its `check`. */
  validate?(context: { readonly config: ConfigOf<A>; readonly report: Report }): void;
  /** Asked only once the whole config is known. */
  open(context: Pick<Context<Api>, "api" | "signal" | "report"> & { readonly config: PlanOf<A> }): Promise<Opened<A>>;
  /** Needed where there is a `renewAt`. Its answer says when to renew again, and keeps `private` if it has none. */
  renew?(context: Pick<Context<Api>, "api" | "signal" | "report" | "private">): Promise<Renewal>;
  /** Gone already is success. `private` is what `open` gave, for Terraform does not pass on what renewals gave. */
  close?(context: Pick<Context<Api>, "api" | "signal" | "report" | "private">): Promise<void>;
}
