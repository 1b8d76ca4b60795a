import type { Attributes } from "../attributes/attributes";
import type { StateOf } from "./models";

/** Values of a state, of which those that may be null may also be missing. */
type Told<State> = { readonly [K in keyof State as null extends State[K] ? never : K]: State[K] } & {
  readonly [K in keyof State as null extends State[K] ? K : never]?: State[K];
};

/**
 * The state in an object that may have more than the attributes, such as an answer of the API spread into it. What the
 * object leaves out is null.
 */
export function pickState<A extends Attributes>(attributes: A, model: Told<StateOf<A>>): StateOf<A> {
  const told = new Map<string, unknown>(Object.entries(model));
  const entries = Object.keys(attributes).map((name) => [name, told.get(name) ?? null]);
  // The attributes' values have their types by `Told`, and null is in the type of those that may be missing.
  return Object.fromEntries(entries) as StateOf<A>;
}
