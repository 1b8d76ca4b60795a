import type { Attribute, Attributes } from "./attributes";
import type { StateOf } from "./model/models";

/** What an identity is made of: plain strings. An import by identity has to give those that are `required`. */
export type IdentityAttributes = Readonly<Record<string, Attribute<string, "required" | "optional">>>;

/** An identity in plain words, under the names of its attributes. */
export type IdentityModel = Readonly<Record<string, string | null>>;

/** What tells one object from all others of its type, for as long as it lives. Terraform 1.12 and later keep it. */
export interface Identity<A extends Attributes = Attributes> {
  readonly attributes: IdentityAttributes;
  /** Version of the stored identity; raise it with an entry in `upgrades`. Zero when absent. */
  readonly version?: number;
  /** From the version that is the key to the next one, on plain JSON. */
  readonly upgrades?: Readonly<Record<number, (identity: Record<string, unknown>) => Record<string, unknown>>>;
  /** The identity of an object that exists. */
  of(state: StateOf<A>): IdentityModel;
  /** What an import by this identity looks for, in the words of the resource's `import`. The `id` when absent. */
  toId?(identity: IdentityModel): string;
}
