import type { Attribute, Attributes } from "./attributes/attributes";
import type { StateOf } from "./model/models";

/** Attributes of an identity: plain strings. An import by identity has to give the `required` ones. */
export type IdentityAttributes = Readonly<Record<string, Attribute<string, "required" | "optional">>>;

/** Values of an identity by attribute. */
export type IdentityModel = Readonly<Record<string, string | null>>;

/**
 * Resource identity: it distinguishes one object from all others of its type for its whole life. Terraform 1.12 and
 * later store it.
 */
export interface Identity<A extends Attributes = Attributes> {
  readonly attributes: IdentityAttributes;
  /** Version of the stored identity; zero if absent. Raise it together with a new entry in `upgrades`. */
  readonly version?: number;
  /** Upgrades of plain JSON, each from the version in its key to the next one. */
  readonly upgrades?: Readonly<Record<number, (identity: Record<string, unknown>) => Record<string, unknown>>>;
  /** Identity of an existing object. */
  of(state: StateOf<A>): IdentityModel;
  /** Import ID for this identity, as the resource's `import` takes it. Default: its `id`. */
  toId?(identity: IdentityModel): string;
}
