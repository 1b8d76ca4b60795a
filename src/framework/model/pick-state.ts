import type { Attributes } from "../attributes/attributes";
import type { StateOf } from "./models";

/** The state in an object that may have more than the attributes, such as an answer of the API spread into it. */
export function pickState<A extends Attributes>(attributes: A, model: StateOf<A>): StateOf<A> {
  const entries = Object.entries(model).filter(([name]) => Object.hasOwn(attributes, name));
  // Leaving out members that are not attributes keeps the types of the others.
  return Object.fromEntries(entries) as StateOf<A>;
}
