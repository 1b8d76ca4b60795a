/** A scalar value, with the name of the property that holds it or the list around it. */
export interface Leaf {
  readonly name: string;
  readonly value: string | number | boolean;
}

/** Mark of lossless-json's numbers. */
const LOSSLESS = Symbol.for("lossless-json.LosslessNumber");

/** All scalars in a value, at any depth. Numbers of arbitrary precision are given as text. */
export function* leavesOf(value: unknown, name = ""): Generator<Leaf> {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") yield { name, value };
  else if (typeof value === "bigint") yield { name, value: value.toString() };
  else if (Array.isArray(value)) for (const item of value) yield* leavesOf(item, name);
  else if (isLossless(value)) yield { name, value: value.value };
  else if (isPlain(value)) for (const [key, member] of Object.entries(value)) yield* leavesOf(member, key);
}

/** Recognized by its mark, so that the provider starts without the library. */
function isLossless(value: unknown): value is { readonly value: string } {
  return typeof value === "object" && value !== null && LOSSLESS in value;
}

/** True for plain objects. Class instances stand for other things, such as unknown values. */
function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
