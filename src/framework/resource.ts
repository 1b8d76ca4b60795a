import type { Attributes } from "./attributes";
import type { Private } from "./private";
import type { Identity } from "./identity";
import type { Listed, Listing } from "./listing";
import type { ChangesOf, ConfigOf, PlannedOf, PlanOf, StateOf } from "./model/models";
import type { Move } from "./moves";
import type { Report } from "./report";

/** What every call of a resource's life cycle is given. */
export interface Context<Api> {
  /** The client that the provider was configured with. */
  readonly api: Api;
  /** Aborted when Terraform is stopped: pass it on to every request. */
  readonly signal: AbortSignal;
  /** What was remembered of this object beside its state. */
  readonly private: Private;
  /** Remembers `values` beside the state, over what is there; at once, even should the call fail later. */
  readonly remember: (values: Private) => void;
  readonly report: Report;
}

/** During create and update. */
export interface Applying<A extends Attributes> {
  /**
   * Says what exists by now, between two calls of one create or update. Should the next call fail, Terraform keeps
   * this state, so that nothing is lost.
   */
  readonly checkpoint: (state: StateOf<A>) => void;
}

/** What a plan is about to do. On delete there is no config and no plan, on create there is no state. */
export interface Planning<A extends Attributes, Api> {
  readonly action: "create" | "update" | "delete";
  /** The attributes that are going to differ from the state, those included that are not known yet. */
  readonly changed: readonly (keyof A & string)[];
  /** Whether the update needs a new object. Terraform plans no deletion of its own for the old one: refuse it here. */
  readonly replaces: boolean;
  /** ID of the object that a creation replaces; null where there is none, or where Terraform does not tell. */
  readonly predecessor: string | null;
  readonly config: ConfigOf<A>;
  readonly state: StateOf<A> | null;
  /** Null where the provider's own configuration is not known yet. */
  readonly api: Api | null;
  readonly signal: AbortSignal;
  readonly private: Private;
  readonly remember: (values: Private) => void;
  readonly report: Report;
}

/**
 * One managed kind of thing: its attributes and its life cycle. Its functions see plain values; unknowns, defaults,
 * replacement and comparison belong to the engine. What they throw becomes a diagnostic.
 */
export interface Resource<A extends Attributes = Attributes, Api = unknown, L extends Attributes = Attributes> {
  /** Without the provider's prefix: `template_tag`. */
  readonly type: string;
  readonly description: string;
  /** HCL that shows its use, for the reference page. */
  readonly example?: string;
  readonly attributes: A;
  /** Version of the stored state; raise it with an entry in `upgrades`. Zero when absent. */
  readonly version?: number;
  /** From the version that is the key to the next one, on plain JSON. */
  readonly upgrades?: Readonly<Record<number, (state: Record<string, unknown>) => Record<string, unknown>>>;
  /** The attribute that names an object in messages. `name` when absent. */
  readonly label?: keyof A & string;
  /** What an import takes, for messages and reference pages: "the tag's name or id". */
  readonly importId: string;
  readonly identity?: Identity<A>;
  /** Objects of which other types may become one of this type, by a `moved` block. Each is found by `import`. */
  readonly moves?: readonly Move[];

  /** Rules across attributes. Each rule on one attribute is its `check`. */
  validate?(context: { readonly config: ConfigOf<A>; readonly report: Report }): void;
  /** The resource's own say in a plan: warnings, refusals, and values for computed attributes. Sends no writes. */
  plan?(context: Planning<A, Api>): Promise<PlannedOf<A> | undefined> | PlannedOf<A> | undefined;
  /**
   * Those of the changed attributes that say something else and mean what is there: the plan keeps them as they are.
   * Asked only where there is a client.
   */
  listUnmoved?(context: {
    readonly plan: PlanOf<A>;
    readonly state: StateOf<A>;
    /** The attributes that differ, those included that are not known yet. */
    readonly changed: readonly string[];
    readonly api: Api;
    readonly private: Private;
  }): readonly string[];
  create(context: Context<Api> & Applying<A> & { readonly plan: PlanOf<A> }): Promise<StateOf<A>>;
  /** Null: it is gone, and Terraform plans it anew. */
  read(context: Context<Api> & { readonly state: StateOf<A> }): Promise<StateOf<A> | null>;
  /** Absent where every attribute replaces. */
  update?(
    context: Context<Api> &
      Applying<A> & { readonly plan: PlanOf<A>; readonly state: StateOf<A>; readonly changes: ChangesOf<A> },
  ): Promise<StateOf<A>>;
  /** Gone already is success. */
  delete(context: Context<Api> & { readonly state: StateOf<A> }): Promise<void>;
  /** Finds what `id` means to a user; null when there is no such object. */
  import(context: Context<Api> & { readonly id: string }): Promise<StateOf<A> | null>;
  /** What a user may ask of `list`. */
  readonly listAttributes?: L;
  /** All that exist, managed or not, for `terraform query`. Needs an `identity`. */
  list?(context: Listing<L, Api>): AsyncIterable<Listed<A>>;
  /**
   * The last word on the configuration that is generated for an object: attributes to have other values, null to leave
   * one out. `config` is what the engine makes of the state. Refuse here what cannot be managed.
   */
  toConfig?(context: {
    readonly state: StateOf<A>;
    readonly config: ConfigOf<A>;
    readonly report: Report;
  }): ConfigOf<A>;
}
