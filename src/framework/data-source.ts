import type { Attributes } from "./attributes/attributes";
import type { Context } from "./resource";
import type { ConfigOf, PlanOf, StateOf } from "./model/models";
import type { Report } from "./report";
import type { Rule } from "./attributes/rules";

/** A data source: its arguments and results, and how it is read. */
export interface DataSource<A extends Attributes = Attributes, Api = unknown> {
  /** Without the provider's prefix: `template_tags`. */
  readonly type: string;
  readonly description: string;
  readonly attributes: A;
  /** Rules over several attributes, as data. */
  readonly rules?: readonly Rule[];
  /** Checks what `rules` cannot say. A rule for one attribute belongs in its `check`. */
  validate?(context: { readonly config: ConfigOf<A>; readonly report: Report }): void;
  read(context: Pick<Context<Api>, "api" | "signal" | "report"> & { readonly config: PlanOf<A> }): Promise<StateOf<A>>;
}
