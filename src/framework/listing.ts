import type { Attributes } from "./attributes/attributes";
import type { PlanOf, StateOf } from "./model/models";
import type { Report } from "./report";

/** Request for a listing. */
export interface Listing<L extends Attributes, Api> {
  readonly api: Api;
  /** Configuration of the listing, by the resource's `listAttributes`. */
  readonly config: PlanOf<L>;
  /** True if each state has to be complete. */
  readonly includeResource: boolean;
  /** Maximum number of objects; `Infinity` for all. The engine enforces it. */
  readonly limit: number;
  readonly signal: AbortSignal;
  readonly report: Report;
}

/** One object found by a listing. */
export interface Listed<A extends Attributes> {
  /** Name for people. */
  readonly displayName: string;
  /** Complete if `includeResource` is true, otherwise at least the attributes of its identity. */
  readonly state: Partial<StateOf<A>>;
}
