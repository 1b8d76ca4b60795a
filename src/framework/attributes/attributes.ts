import type { z } from "zod";
import type { Type } from "../../cty";

/**
 * Source of an attribute's value. `required`, `optional` and `writeOnly`: the user. `computed`: the API.
 * `optionalComputed`: the user, or else the API. `defaulted`: the user, or else the default.
 */
export type Mode = "required" | "optional" | "computed" | "optionalComputed" | "defaulted" | "writeOnly";

export type Nesting = "single" | "list" | "map";

/** Type of an attribute: a plain type, or nested attributes of an object, a list or a map of objects. */
export type Shape =
  | {
      readonly type: Type;
      /** Restricts a dynamic type to objects. */
      readonly objectOnly?: true;
    }
  | { readonly nesting: Nesting; readonly attributes: Attributes };

export interface Options<V> {
  /** Published documentation: full sentences for users. */
  readonly description: string;
  /** Check of a known value. Its messages are shown to users. */
  readonly check?: z.ZodType;
  /** Check of each known element of a list, set or map. */
  readonly each?: z.ZodType;
  readonly sensitive?: boolean;
  readonly deprecated?: string;
  /** Semantic equality of two known values. Default: equality by type. */
  equal?(a: V, b: V): boolean;
}

export interface Settable {
  /**
   * A change requires replacement. `"between-values"` applies only to changes from one value to another: it is for
   * values that the API takes at creation and never shows again, where null may be an imported object with an unknown
   * value.
   */
  readonly replaces?: boolean | "between-values";
}

export interface Computed<By extends string = string> {
  /**
   * Sibling attributes whose change may change this one; updates of others keep its value in the plan. Empty for
   * attributes that no update changes, such as an ID. If absent, any update may change it.
   */
  readonly movedBy?: readonly By[];
}

/** A word of the API, of which it may know more than we do: any text, with the words that we know spelled out. */
export type OpenWord<Word extends string> = Word | (string & {});

/**
 * An attribute: the plain value that resource code sees (`V`), its mode (`M`), the names of the attributes that move it
 * (`By`), and the values that a user may give (`Given`), which may be fewer than the API has.
 */
export interface Attribute<V = unknown, M extends Mode = Mode, By extends string = string, Given = V>
  extends Options<V>, Settable, Computed<By> {
  readonly mode: M;
  readonly shape: Shape;
  /** True if the API may answer null. Otherwise plans promise a value, and `x.id != null` is known before apply. */
  readonly nullable: boolean;
  readonly default?: Given;
}

export type Attributes = Readonly<Record<string, Attribute>>;

/** Attributes whose `movedBy` names existing siblings only. */
export type WithMovers<A extends Attributes> = Readonly<Record<keyof A, Attribute<unknown, Mode, keyof A & string>>>;

/** Attributes without write-only ones, for nested objects and for types that are not stored. */
export type PlainAttributes = Readonly<Record<string, Attribute<unknown, Exclude<Mode, "writeOnly">>>>;
