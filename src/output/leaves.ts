/** A value that holds no others, with the name of the member that it is in, or that the list around it is in. */
export interface Leaf {
  readonly name: string;
  readonly value: string | number | boolean;
}

/** What lossless-json marks its numbers with. */
const LOSSLESS = Symbol.for("lossless-json.LosslessNumber");

/**
 * Everything in a value, however deep, that could be written out. Numbers of arbitrary precision are told by their
 * text.
 */
export function* leavesOf(value: unknown, name = ""): Generator<Leaf> {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") yield { name, value };
  else if (typeof value === "bigint") yield { name, value: value.toString() };
  else if (Array.isArray(value)) for (const item of value) yield* leavesOf(item, name);
  else if (isLossless(value)) yield { name, value: value.value };
  else if (isPlain(value)) for (const [key, member] of Object.entries(value)) yield* leavesOf(member, key);
}

/** By its mark, so that a provider starts without the library. */
function isLossless(value: unknown): value is { readonly value: string } {
  return typeof value === "object" && value !== null && LOSSLESS in value;
}

/** Instances of classes stand for something else than what they hold, such as a value that is not known yet. */
function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
