import type { z } from "zod";
import type { Type } from "../cty";
import type { Model } from "./model/models";

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

type Value<V, Nullable extends boolean> = Nullable extends true ? V | null : V;

/** The ways to declare an attribute of one kind. */
function kind<V>(shape: Shape) {
  const attribute = <T, M extends Mode, By extends string = never>(mode: M, options: Options<V>, rest: object = {}) =>
    // `V` types what authors read and write; at run time every attribute is the same record.
    ({ nullable: false, ...options, ...rest, mode, shape }) as unknown as Attribute<T, M, By>;
  return {
    required: (options: Options<V> & Settable) => attribute<V, "required">("required", options),
    optional: (options: Options<V> & Settable) => attribute<V, "optional">("optional", options, { nullable: true }),
    computed: <const N extends boolean = false, const By extends string = string>(
      options: Options<V> & Computed<By> & { readonly nullable?: N },
    ) => attribute<Value<V, N>, "computed", By>("computed", options),
    optionalComputed: <const N extends boolean = false>(options: Options<V> & Settable & { readonly nullable?: N }) =>
      attribute<Value<V, N>, "optionalComputed">("optionalComputed", options),
    defaulted: (value: V, options: Options<V> & Settable) =>
      attribute<V, "defaulted">("defaulted", options, { default: value }),
    writeOnly: (options: Options<V>) => attribute<V, "writeOnly">("writeOnly", options, { nullable: true }),
  };
}

/** Settings of a connector: any JSON object. Which keys it has is the connector's business. */
export type Config = Readonly<Record<string, unknown>>;

/** Builders of attributes, by kind: `attr.string.required({ description: "…" })`. */
export const attr = {
  string: kind<string>({ type: "string" }),
  number: kind<number>({ type: "number" }),
  bool: kind<boolean>({ type: "bool" }),
  stringSet: kind<readonly string[]>({ type: ["set", "string"] }),
  stringList: kind<readonly string[]>({ type: ["list", "string"] }),
  stringMap: kind<Readonly<Record<string, string>>>({ type: ["map", "string"] }),
  /** A JSON object of free form; each leaf is shown, compared and marked sensitive by itself. */
  config: kind<Config>({ type: "dynamic", objectOnly: true }),
  /** Any other type, named twice: for TypeScript and for Terraform. */
  of: <V>(type: Type) => kind<V>({ type }),
  object: <A extends PlainAttributes>(attributes: A) => kind<Model<A>>({ nesting: "single", attributes }),
  objectList: <A extends PlainAttributes>(attributes: A) => kind<readonly Model<A>[]>({ nesting: "list", attributes }),
  objectMap: <A extends PlainAttributes>(attributes: A) =>
    kind<Readonly<Record<string, Model<A>>>>({ nesting: "map", attributes }),
};
