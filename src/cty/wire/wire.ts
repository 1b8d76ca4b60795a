import { Encoder } from "@msgpack/msgpack";
import type { LosslessNumber } from "lossless-json";
import { toExactNumber, toNumber, toNumberText } from "../number";

const encoder = new Encoder({ useBigInt64: true, maxDepth: Number.POSITIVE_INFINITY });

export function writeWire(node: unknown): Uint8Array {
  return encoder.encode(node);
}

/** Half of a surrogate pair has no UTF-8: it goes as the replacement character, as Terraform would store it. */
export function toWireText(text: string): string {
  return text.toWellFormed();
}

/** The number at a node; undefined when it is none. Terraform sends integers, doubles and decimal text. */
export function fromWireNumber(node: unknown): number | LosslessNumber | undefined {
  try {
    if (typeof node === "number") return toExactNumber(node);
    if (typeof node === "bigint") return toNumber(node.toString());
    return typeof node === "string" ? toNumber(node) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Integers of up to 64 bits as integers, all else as decimal text, which Terraform reads at 512 bits: a double 0.1 would
 * not be the 0.1 of a configuration. Throws for what is not finite.
 */
export function toWireNumber(number: number | LosslessNumber): number | bigint | string {
  // With `useBigInt64` the library writes a number beyond 32 bits as a double, a bigint as an integer.
  if (typeof number === "number" && number >= -(2 ** 31) && number < 2 ** 32 && Number.isInteger(number)) return number;
  const text = toNumberText(number);
  if (!/^-?\d{1,20}$/.test(text)) return text;
  const integer = BigInt(text);
  return integer >= -(2n ** 63n) && integer < 2n ** 64n ? integer : text;
}
