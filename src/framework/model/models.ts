import type { Unknown } from "../../cty";
import type { Attribute, Attributes, Mode } from "../attributes/attributes";

type Names<A extends Attributes, M extends Mode> = {
  [K in keyof A]: A[K] extends Attribute<unknown, M> ? K : never;
}[keyof A];

type ValueOf<T> = T extends Attribute<infer V, Mode, string, unknown> ? V : never;

/** Values that a user may give, where the API may have others too. */
type GivenOf<T> = T extends Attribute<unknown, Mode, string, infer G> ? G : never;

/** Object in a state or a nested attribute: every attribute that Terraform stores, fully known. */
export type Model<A extends Attributes> = {
  readonly [K in Names<A, "required" | "defaulted" | "computed" | "optionalComputed">]: ValueOf<A[K]>;
} & { readonly [K in Names<A, "optional">]: ValueOf<A[K]> | null };

/** The same as far as users give it. */
export type GivenModel<A extends Attributes> = {
  readonly [K in Names<A, "required" | "defaulted" | "computed" | "optionalComputed">]: GivenOf<A[K]>;
} & { readonly [K in Names<A, "optional">]: GivenOf<A[K]> | null };

/** State of a resource, as Terraform stores it. */
export type StateOf<A extends Attributes> = Model<A>;

/**
 * Planned values with defaults filled in and write-only values included. An `optionalComputed` attribute that is
 * undefined is left to the API.
 */
export type PlanOf<A extends Attributes> = {
  readonly [K in Names<A, "required" | "defaulted">]: GivenOf<A[K]>;
} & { readonly [K in Names<A, "optional" | "writeOnly">]: GivenOf<A[K]> | null } & {
  readonly [K in Names<A, "optionalComputed">]?: GivenOf<A[K]>;
};

/** Attributes of a plan that differ from the state. */
export type ChangesOf<A extends Attributes> = Partial<PlanOf<A>>;

/** Configuration as the user wrote it. Null means absent, undefined means not known yet. */
export type ConfigOf<A extends Attributes> = {
  readonly [K in Names<A, "required" | "optional" | "defaulted" | "optionalComputed" | "writeOnly">]?: GivenOf<
    A[K]
  > | null;
};

/**
 * Values that a resource plans for attributes the user left out. `UNKNOWN` marks values that only the apply will know.
 */
export type PlannedOf<A extends Attributes> = {
  readonly [K in Names<A, "computed" | "optionalComputed" | "defaulted">]?: ValueOf<A[K]> | Unknown;
};
