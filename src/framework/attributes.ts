import type { z } from "zod";
import type { Type } from "../cty";

/**
 * Who decides an attribute's value. `required`, `optional` and `writeOnly`: the user. `computed`: the API.
 * `optionalComputed`: the user, and the API where the user is silent. `defaulted`: the user, and the default otherwise.
 */
export type Mode = "required" | "optional" | "computed" | "optionalComputed" | "defaulted" | "writeOnly";

export type Nesting = "single" | "list" | "map";

/** How a value looks: a plain type, or attributes inside an object, a list or a map of objects. */
export type Shape =
  | {
      readonly type: Type;
      /** Only an object will do, where the type is dynamic. */
      readonly objectOnly?: true;
    }
  | { readonly nesting: Nesting; readonly attributes: Attributes };

export interface Options<V> {
  /** Published documentation: full sentences for users. */
  readonly description: string;
  /** What a known value must look like. Its messages are shown to users. */
  readonly check?: z.ZodType;
  /** The same for each known element of a list, set or map. */
  readonly each?: z.ZodType;
  readonly sensitive?: boolean;
  readonly deprecated?: string;
  /** Whether two known values mean the same, where that is more than equality by kind. */
  equal?(a: V, b: V): boolean;
}

export interface Settable {
  /**
   * A change needs a new object. `"between-values"`, for what the API takes at creation and never shows again: only from
   * one value to another, since null may be an imported object whose value nobody knows.
   */
  readonly replaces?: boolean | "between-values";
}

export interface Computed<By extends string = string> {
  /**
   * The attributes beside it whose change moves this one: an update of others keeps its value in the plan. None for what
   * no update moves, such as an ID. Any update may move it where this is not said.
   */
  readonly movedBy?: readonly By[];
}

/**
 * One attribute of a resource: what it holds (`V`, the plain value that resource code sees), who sets it, and the names
 * of those that move it (`By`).
 */
export interface Attribute<V = unknown, M extends Mode = Mode, By extends string = string>
  extends Options<V>, Settable, Computed<By> {
  readonly mode: M;
  readonly shape: Shape;
  /** The API may answer null. Where it may not, plans promise so, and `x.id != null` is known before apply. */
  readonly nullable: boolean;
  readonly default?: V;
}

export type Attributes = Readonly<Record<string, Attribute>>;

/** Attributes that say of each computed one which others move it, and name no stranger. */
export type WithMovers<A extends Attributes> = Readonly<Record<keyof A, Attribute<unknown, Mode, keyof A & string>>>;

/** Attributes none of which is write-only: those inside others, and those of what is not stored. */
export type PlainAttributes = Readonly<Record<string, Attribute<unknown, Exclude<Mode, "writeOnly">>>>;
