import type { Attribute } from "./attributes/attributes";
import type { ConfigOf, PlanOf } from "./model/models";
import type { Report } from "./report";
import type { Context } from "./resource";

/** Attributes of an action. It has no result, so none is computed. */
export type ActionAttributes = Readonly<Record<string, Attribute<unknown, "required" | "optional">>>;

/** An action: an operation that leaves no object behind. Users or changes of resources invoke it. */
export interface Action<A extends ActionAttributes = ActionAttributes, Api = unknown> {
  /** Without the provider's prefix: `workspaces_sync`. */
  readonly type: string;
  readonly description: string;
  readonly attributes: A;
  /** Checks rules over several attributes. A rule for one attribute belongs in its `check`. */
  validate?(context: { readonly config: ConfigOf<A>; readonly report: Report }): void;
  /** Adds warnings and errors before the action runs. Must not send writes. */
  plan?(context: {
    readonly config: ConfigOf<A>;
    /** Null if the provider's configuration is not known yet. */
    readonly api: Api | null;
    readonly signal: AbortSignal;
    readonly report: Report;
  }): Promise<void> | void;
  invoke(
    context: Pick<Context<Api>, "api" | "signal" | "report"> & {
      readonly config: PlanOf<A>;
      /** Shows a line to the user immediately, such as `12 of 40 workspaces`. */
      readonly progress: (message: string) => void;
    },
  ): Promise<void>;
}
