import type { Attribute } from "./attributes";
import type { ConfigOf, PlanOf } from "./model/models";
import type { Report } from "./report";
import type { Context } from "./resource";

/** What an action is told. It has no answer, so nothing of it is computed. */
export type ActionAttributes = Readonly<Record<string, Attribute<unknown, "required" | "optional">>>;

/** Something to do that leaves no object behind, when a user asks for it or a resource changes. */
export interface Action<A extends ActionAttributes = ActionAttributes, Api = unknown> {
  /** Without the provider's prefix: `workspaces_sync`. */
  readonly type: string;
  readonly description: string;
  readonly attributes: A;
  /** Rules across attributes. Each rule on one attribute is its `check`. */
  validate?(context: { readonly config: ConfigOf<A>; readonly report: Report }): void;
  /** Warnings and refusals before anything is done. Sends no writes. */
  plan?(context: {
    readonly config: ConfigOf<A>;
    /** Null where the provider's own configuration is not known yet. */
    readonly api: Api | null;
    readonly signal: AbortSignal;
    readonly report: Report;
  }): Promise<void> | void;
  invoke(
    context: Pick<Context<Api>, "api" | "signal" | "report"> & {
      readonly config: PlanOf<A>;
      /** Shows the user a line at once, such as `12 of 40 workspaces`. */
      readonly progress: (message: string) => void;
    },
  ): Promise<void>;
}
