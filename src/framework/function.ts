import type * as z from "zod";
import type { Type } from "../cty";

/** TypeScript types of arguments and results. */
export interface Kinds {
  readonly string: string;
  readonly number: number;
  readonly bool: boolean;
  readonly stringSet: readonly string[];
  readonly stringList: readonly string[];
}

export type Kind = keyof Kinds;

/** Terraform types of arguments and results. */
const TYPES: Readonly<Record<Kind, Type>> = {
  string: "string",
  number: "number",
  bool: "bool",
  stringSet: ["set", "string"],
  stringList: ["list", "string"],
};

/** A parameter of a function. `run` gets its argument as `V`, never null and always known. */
export interface Parameter<V = unknown> {
  readonly name: string;
  /** Published documentation: full sentences for users. */
  readonly description: string;
  readonly kind: Kind;
  /** Check of an argument. Its messages are shown to users, and `run` gets its output. */
  readonly check?: z.ZodType<V>;
}

type ArgumentsOf<P extends readonly Parameter[]> = {
  -readonly [K in keyof P]: P[K] extends Parameter<infer V> ? V : never;
};

/** Arguments of the variadic parameter for `run`; none without such a parameter. */
type RestOf<P extends Parameter | undefined> = P extends Parameter<infer V> ? V[] : [];

/**
 * A function that configurations can call, even before the provider is configured. It must be pure: same arguments,
 * same result, and no requests.
 */
export interface ProviderFunction<
  P extends readonly Parameter[] = readonly Parameter[],
  R extends Kind = Kind,
  V extends Parameter | undefined = Parameter | undefined,
> {
  /** Name without a prefix: `region_id`. */
  readonly name: string;
  /** Short description for lists, without a full stop. */
  readonly summary: string;
  /** Published documentation: full sentences for users. */
  readonly description: string;
  readonly parameters: P;
  /** Parameter for all further arguments. */
  readonly variadic?: V;
  readonly returns: R;
  /** Throws an `ArgumentError` for invalid arguments. */
  readonly run: (...args: [...ArgumentsOf<P>, ...RestOf<V>]) => Kinds[R] | Promise<Kinds[R]>;
}

/** Defines a function. Its type parameters are inferred. */
export function defineFunction<
  const P extends readonly Parameter[],
  R extends Kind,
  V extends Parameter | undefined = undefined,
>(declared: ProviderFunction<P, R, V>): ProviderFunction {
  // The engine checks arguments against the function's own parameters, so the wider type is safe.
  return declared as unknown as ProviderFunction;
}

function parameter<K extends Kind>(kind: K) {
  // Only the check may narrow the type, not the context of the call.
  return <V = Kinds[K]>(name: string, options: Pick<Parameter<V>, "description" | "check">): Parameter<NoInfer<V>> => ({
    ...options,
    name,
    kind,
  });
}

/** Builders of parameters, by kind: `param.string("name", { description: "…" })`. */
export const param = {
  string: parameter("string"),
  number: parameter("number"),
  bool: parameter("bool"),
  stringSet: parameter("stringSet"),
  stringList: parameter("stringList"),
};

/** Terraform type of an argument or a result. */
export function toKindType(kind: Kind): Type {
  return TYPES[kind];
}

/** An argument is invalid. The message says why, and what would be valid. */
export class ArgumentError extends Error {
  override readonly name = "ArgumentError";

  constructor(
    /** Name of the parameter, or index of the argument counted from 0. */
    readonly argument: string | number,
    message: string,
  ) {
    super(message);
  }
}
