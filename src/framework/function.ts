import type * as z from "zod";
import type { Type } from "../cty";

/** What functions take and give, as TypeScript has it. */
export interface Kinds {
  readonly string: string;
  readonly number: number;
  readonly bool: boolean;
  readonly stringSet: readonly string[];
  readonly stringList: readonly string[];
}

export type Kind = keyof Kinds;

/** The same as Terraform has it. */
const TYPES: Readonly<Record<Kind, Type>> = {
  string: "string",
  number: "number",
  bool: "bool",
  stringSet: ["set", "string"],
  stringList: ["list", "string"],
};

/** One argument of a function, as `run` gets it: `V`. It is there and known, for Terraform sees to that. */
export interface Parameter<V = unknown> {
  readonly name: string;
  /** Published documentation: full sentences for users. */
  readonly description: string;
  readonly kind: Kind;
  /** What an argument must look like. Its messages are shown to users, and `run` gets what it makes of the argument. */
  readonly check?: z.ZodType<V>;
}

type ArgumentsOf<P extends readonly Parameter[]> = {
  -readonly [K in keyof P]: P[K] extends Parameter<infer V> ? V : never;
};

/** What `run` gets of a variadic parameter: any number of arguments, or none where there is no such parameter. */
type RestOf<P extends Parameter | undefined> = P extends Parameter<infer V> ? V[] : [];

/**
 * A function that configurations can call, before the provider is configured and as often as Terraform likes: the same
 * arguments give the same result, and no request is sent.
 */
export interface ProviderFunction<
  P extends readonly Parameter[] = readonly Parameter[],
  R extends Kind = Kind,
  V extends Parameter | undefined = Parameter | undefined,
> {
  /** As it is called: `region_id`. */
  readonly name: string;
  /** A few words for lists, without a full stop. */
  readonly summary: string;
  /** Published documentation: full sentences for users. */
  readonly description: string;
  readonly parameters: P;
  /** Takes all arguments behind the others. */
  readonly variadic?: V;
  readonly returns: R;
  /** Throws an `ArgumentError` for a mistake of the user's. */
  readonly run: (...args: [...ArgumentsOf<P>, ...RestOf<V>]) => Kinds[R] | Promise<Kinds[R]>;
}

/** A function. Its type parameters are inferred from what it declares. */
export function defineFunction<
  const P extends readonly Parameter[],
  R extends Kind,
  V extends Parameter | undefined = undefined,
>(declared: ProviderFunction<P, R, V>): ProviderFunction {
  // The engine calls each function with arguments that passed its own parameters, so forgetting which is safe.
  return declared as unknown as ProviderFunction;
}

function parameter<K extends Kind>(kind: K) {
  // Only a check says that it is something else, and not the place where the parameter stands.
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

/** The Terraform type of an argument or a result. */
export function toKindType(kind: Kind): Type {
  return TYPES[kind];
}

/** The user gave an argument that will not do. Its message says why, and what would. */
export class ArgumentError extends Error {
  override readonly name = "ArgumentError";

  constructor(
    /** The parameter's name, or the argument's place; the first one is 0. */
    readonly argument: string | number,
    message: string,
  ) {
    super(message);
  }
}
