import type { Attributes } from "./attributes";
import type { PlanOf, StateOf } from "./model/models";
import type { Report } from "./report";

/** What a listing is asked for. */
export interface Listing<L extends Attributes, Api> {
  readonly api: Api;
  /** What the user asks for, in the terms of the resource's `listAttributes`. */
  readonly config: PlanOf<L>;
  /** Whether each state has to be whole. */
  readonly includeResource: boolean;
  /** How many are read at most; `Infinity` for all. The engine stops there by itself. */
  readonly limit: number;
  readonly signal: AbortSignal;
  readonly report: Report;
}

/** One object that a listing has found. */
export interface Listed<A extends Attributes> {
  /** What a person calls it. */
  readonly displayName: string;
  /** All of it where `includeResource` is true, otherwise at least what its identity is made of. */
  readonly state: Partial<StateOf<A>>;
}
