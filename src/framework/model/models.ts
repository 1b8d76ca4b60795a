import type { Unknown } from "../../cty";
import type { Attribute, Attributes, Mode } from "../attributes";

type Names<A extends Attributes, M extends Mode> = {
  [K in keyof A]: A[K] extends Attribute<unknown, M> ? K : never;
}[keyof A];

type ValueOf<T> = T extends Attribute<infer V> ? V : never;

/** An object of a state or of a nested attribute: every attribute that Terraform stores, fully known. */
export type Model<A extends Attributes> = {
  readonly [K in Names<A, "required" | "defaulted" | "computed" | "optionalComputed">]: ValueOf<A[K]>;
} & { readonly [K in Names<A, "optional">]: ValueOf<A[K]> | null };

/** What Terraform stores of a resource. */
export type StateOf<A extends Attributes> = Model<A>;

/**
 * What the user wants, defaults filled in, write-only values included. An `optionalComputed` attribute that is
 * undefined is left to the API.
 */
export type PlanOf<A extends Attributes> = {
  readonly [K in Names<A, "required" | "defaulted">]: ValueOf<A[K]>;
} & { readonly [K in Names<A, "optional" | "writeOnly">]: ValueOf<A[K]> | null } & {
  readonly [K in Names<A, "optionalComputed">]?: ValueOf<A[K]>;
};

/** The attributes of a plan that differ from the state, and only those. */
export type ChangesOf<A extends Attributes> = Partial<PlanOf<A>>;

/** What the user wrote. Null is absent; an attribute that is not known yet is undefined. */
export type ConfigOf<A extends Attributes> = {
  readonly [K in Names<A, "required" | "optional" | "defaulted" | "optionalComputed" | "writeOnly">]?: ValueOf<
    A[K]
  > | null;
};

/** What a resource plans for attributes that the user left to it. `UNKNOWN` stands for what only apply will know. */
export type PlannedOf<A extends Attributes> = {
  readonly [K in Names<A, "computed" | "optionalComputed" | "defaulted">]?: ValueOf<A[K]> | Unknown;
};
