import type { z } from "zod";
import type { Attribute, Computed, Mode, OpenWord, Options, PlainAttributes, Settable, Shape } from "./attributes";
import type { Type } from "../../cty";
import type { GivenModel, Model } from "../model/models";

type Value<V, Nullable extends boolean> = Nullable extends true ? V | null : V;

/** Builders for attributes of one type, one for each mode. */
function kind<V, Given = V>(shape: Shape, check?: z.ZodType<Given>) {
  const attribute = <T, M extends Mode, By extends string = never, G = Given>(
    mode: M,
    options: Options<V>,
    rest: object = {},
  ) =>
    // The types of values exist at compile time only; at run time every attribute is the same record.
    ({ nullable: false, ...(check && { check }), ...options, ...rest, mode, shape }) as unknown as Attribute<
      T,
      M,
      By,
      G
    >;
  return {
    required: (options: Options<V> & Settable) => attribute<V, "required">("required", options),
    optional: (options: Options<V> & Settable) => attribute<V, "optional">("optional", options, { nullable: true }),
    computed: <const N extends boolean = false, const By extends string = string>(
      options: Options<V> & Computed<By> & { readonly nullable?: N },
    ) => attribute<Value<V, N>, "computed", By, Value<V, N>>("computed", options),
    optionalComputed: <const N extends boolean = false>(options: Options<V> & Settable & { readonly nullable?: N }) =>
      attribute<Value<V, N>, "optionalComputed", never, Value<Given, N>>("optionalComputed", options),
    defaulted: (value: Given, options: Options<V> & Settable) =>
      attribute<V, "defaulted">("defaulted", options, { default: value }),
    writeOnly: (options: Options<V>) => attribute<V, "writeOnly">("writeOnly", options, { nullable: true }),
  };
}

/** Settings of a connector: any JSON object, with keys that the connector defines. */
export type Config = Readonly<Record<string, unknown>>;

/** Attribute builders by type: `attr.string.required({ description: "…" })`. */
export const attr = {
  string: kind<string>({ type: "string" }),
  /** One of a few words. The check lists them, and has the message for others. */
  oneOf: <V extends string>(choice: z.ZodType<V>) => kind<V>({ type: "string" }, choice),
  /** The same where the API may answer further words: users give those of the choice, a state holds any. */
  openOneOf: <V extends string>(choice: z.ZodType<V>) => kind<OpenWord<V>, V>({ type: "string" }, choice),
  number: kind<number>({ type: "number" }),
  bool: kind<boolean>({ type: "bool" }),
  stringSet: kind<readonly string[]>({ type: ["set", "string"] }),
  stringList: kind<readonly string[]>({ type: ["list", "string"] }),
  stringMap: kind<Readonly<Record<string, string>>>({ type: ["map", "string"] }),
  /** A free-form JSON object. Each leaf is shown, compared and marked sensitive separately. */
  config: kind<Config>({ type: "dynamic", objectOnly: true }),
  /** The same with a frame that users have to keep to. The API may answer another. */
  framedConfig: <V extends Config>(frame: z.ZodType<V>) =>
    kind<Config, V>({ type: "dynamic", objectOnly: true }, frame),
  /** Any other type, given both for TypeScript and for Terraform. */
  of: <V>(type: Type) => kind<V>({ type }),
  object: <A extends PlainAttributes>(attributes: A) =>
    kind<Model<A>, GivenModel<A>>({ nesting: "single", attributes }),
  objectList: <A extends PlainAttributes>(attributes: A) =>
    kind<readonly Model<A>[], readonly GivenModel<A>[]>({ nesting: "list", attributes }),
  objectMap: <A extends PlainAttributes>(attributes: A) =>
    kind<Readonly<Record<string, Model<A>>>, Readonly<Record<string, GivenModel<A>>>>({ nesting: "map", attributes }),
};
