import type { Attributes } from "./attributes/attributes";
import type { PrivateState } from "./private-state";
import type { Identity } from "./identity";
import type { Listed, Listing } from "./listing";
import type { ChangesOf, ConfigOf, PlannedOf, PlanOf, StateOf } from "./model/models";
import type { Move } from "./moves";
import type { Report } from "./report";
import type { Rule } from "./attributes/rules";

/** Context of every call of a resource's life cycle. */
export interface Context<Api> {
  /** Client made by the provider's `configure`. */
  readonly api: Api;
  /** Aborted when Terraform is stopped: pass it on to every request. */
  readonly signal: AbortSignal;
  readonly privateState: PrivateState;
  readonly report: Report;
}

/** Additional context of create and update. */
export interface Applying<A extends Attributes> {
  /**
   * Reports the state reached so far, between two requests of one create or update. If a later request fails, Terraform
   * keeps this state and nothing is lost.
   */
  readonly checkpoint: (state: StateOf<A>) => void;
}

/** Additional context of update. */
export interface Updating<A extends Attributes> extends Applying<A> {
  readonly plan: PlanOf<A>;
  readonly state: StateOf<A>;
  readonly changes: ChangesOf<A>;
  /** True if the change needs a new object, and the resource `swaps`: the state that is returned is that of another one. */
  readonly swaps: boolean;
}

/** Context of a resource's `plan`. On delete there is no config and no plan, on create there is no state. */
export interface Planning<A extends Attributes, Api> {
  readonly action: "create" | "update" | "delete";
  /** Attributes that will differ from the state, including those that are not known yet. */
  readonly changed: readonly (keyof A & string)[];
  /**
   * True if the update needs a new object. Terraform does not plan the deletion of the old one separately: refuse it
   * here.
   */
  readonly replaces: boolean;
  /** True if the update needs a new object and makes it itself, because the resource `swaps`. */
  readonly swaps: boolean;
  /** ID of the object that a creation replaces; null if there is none or Terraform does not tell. */
  readonly predecessor: string | null;
  readonly config: ConfigOf<A>;
  readonly state: StateOf<A> | null;
  /** Null if the provider's configuration is not known yet. */
  readonly api: Api | null;
  readonly signal: AbortSignal;
  readonly privateState: PrivateState;
  readonly report: Report;
}

/**
 * A resource type: its attributes and its life cycle. Its functions see plain values; unknowns, defaults, replacement
 * and comparison belong to the engine. Errors that they throw become diagnostics.
 */
export interface Resource<A extends Attributes = Attributes, Api = unknown, L extends Attributes = Attributes> {
  /** Without the provider's prefix: `template_tag`. */
  readonly type: string;
  readonly description: string;
  readonly attributes: A;
  /** Version of the stored state; zero if absent. Raise it together with a new entry in `upgrades`. */
  readonly version?: number;
  /** Upgrades of plain JSON, each from the version in its key to the next one. */
  readonly upgrades?: Readonly<Record<number, (state: Record<string, unknown>) => Record<string, unknown>>>;
  /** Attribute that names an object in messages; `name` if absent. */
  readonly label?: keyof A & string;
  /** Description of the import ID for messages and reference pages, such as "the tag's name or id". */
  readonly importId: string;
  /** Import IDs for the reference page, by what they are: `its name`. */
  readonly importedBy?: Readonly<Record<string, string>>;
  readonly identity?: Identity<A>;
  /** Other types whose objects may become one of this type by a `moved` block. `import` finds each object. */
  readonly moves?: readonly Move[];

  /** Rules over several attributes, as data. */
  readonly rules?: readonly Rule[];
  /** Checks what `rules` cannot say. A rule for one attribute belongs in its `check`. */
  validate?(context: { readonly config: ConfigOf<A>; readonly report: Report }): void;
  /** Adds warnings, errors and values for computed attributes to a plan. Must not send writes. */
  plan?(context: Planning<A, Api>): Promise<PlannedOf<A> | undefined> | PlannedOf<A> | undefined;
  /**
   * Lists changed attributes whose new value has the same effect as the old one; the plan keeps the old value. Called
   * only with a client, before `plan` and after it.
   */
  listUnmoved?(context: {
    readonly plan: PlanOf<A>;
    readonly state: StateOf<A>;
    /** Attributes that differ, including those that are not known yet, and after `plan` those that it said. */
    readonly changed: readonly string[];
    readonly api: Api;
    readonly privateState: Pick<PrivateState, "values">;
  }): readonly string[];
  /**
   * True if `update` itself puts a new object in place of the old one where a change needs one. Terraform then plans an
   * update instead of a replacement, in which all that the API decides may change, the ID and the identity included.
   */
  swaps?(context: { readonly config: ConfigOf<A> }): boolean;
  create(context: Context<Api> & Applying<A> & { readonly plan: PlanOf<A> }): Promise<StateOf<A>>;
  /** Reads the object; null if it is gone, so that Terraform plans to create it. */
  read(context: Context<Api> & { readonly state: StateOf<A> }): Promise<StateOf<A> | null>;
  /** Absent if every attribute requires replacement. */
  update?(context: Context<Api> & Updating<A>): Promise<StateOf<A>>;
  /** Succeeds if the object is already gone. */
  delete(context: Context<Api> & { readonly state: StateOf<A> }): Promise<void>;
  /** Finds an object by the ID that a user gave; null if there is none. */
  import(context: Context<Api> & { readonly id: string }): Promise<StateOf<A> | null>;
  /** Attributes of the configuration of `list`. */
  readonly listAttributes?: L;
  /** Lists all objects, managed or not, for `terraform query`. Needs an `identity`. */
  list?(context: Listing<L, Api>): AsyncIterable<Listed<A>>;
  /**
   * Overrides attributes in the configuration that is generated for an object; null leaves one out. `config` is the
   * engine's own result. Report an error here for objects that cannot be managed.
   */
  toConfig?(context: {
    readonly state: StateOf<A>;
    readonly config: ConfigOf<A>;
    readonly report: Report;
  }): ConfigOf<A>;
}
