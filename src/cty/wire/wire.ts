import { decode, type DecoderOptions, encode, type ExtensionCodecType, ExtData } from "@msgpack/msgpack";
import type { LosslessNumber } from "lossless-json";
import { toExactNumber, toNumber, toNumberText } from "../number";
import { checkStructure } from "./structure";

/** Stands before every key of a map that was read: the library refuses a key that is `__proto__`. */
const KEY_MARK = ".";

/**
 * Passes every extension through undecoded. The library's own codec reads type -1 as a time and fails on other content.
 */
const extensionCodec: ExtensionCodecType<undefined> = {
  tryToEncode: (node) => (node instanceof ExtData ? node : null),
  decode: (data, type) => new ExtData(type, data),
};

const READ: DecoderOptions = {
  extensionCodec,
  useBigInt64: true,
  // The library's text decoder drops a byte order mark at the start of long strings.
  rawStrings: true,
  keyDecoder: {
    canBeCached: () => true,
    decode: (bytes, offset, length) => KEY_MARK + toUtf8(bytes.subarray(offset, offset + length)),
  },
  mapKeyConverter: (key) => {
    if (typeof key === "string") return key;
    throw new Error("A key is not a string.");
  },
};

/**
 * Parses msgpack to arrays, records, null, boolean, number, bigint, ExtData, and Uint8Array for strings as for binaries.
 * A double and an integer are both numbers: their value is exact either way.
 */
export function readWire(bytes: Uint8Array): unknown {
  checkStructure(bytes);
  return decode(bytes, READ);
}

/** Parses the map with integer keys that refines an unknown; its keys come as decimal text. */
export function readRefinement(bytes: Uint8Array): unknown {
  checkStructure(bytes);
  return decode(bytes, { ...READ, keyDecoder: null, mapKeyConverter: String });
}

export function writeWire(node: unknown): Uint8Array {
  return encode(node, { extensionCodec, useBigInt64: true, maxDepth: Number.POSITIVE_INFINITY });
}

/** The entries of a map that `readWire` read; undefined when the node is something else. */
export function toWireEntries(node: unknown): [name: string, node: unknown][] | undefined {
  if (typeof node !== "object" || node === null) return undefined;
  if (Array.isArray(node) || node instanceof Uint8Array || node instanceof ExtData) return undefined;
  return Object.entries(node).map(([name, inner]) => [name.slice(KEY_MARK.length), inner]);
}

/** The text of a string that `readWire` read; undefined when the node is something else. */
export function fromWireText(node: unknown): string | undefined {
  return node instanceof Uint8Array ? toUtf8(node) : undefined;
}

/** Half of a surrogate pair has no UTF-8: it goes as the replacement character, as Terraform would store it. */
export function toWireText(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** The number at a node; undefined when it is none. Terraform sends integers, doubles and decimal text. */
export function fromWireNumber(node: unknown): number | LosslessNumber | undefined {
  try {
    if (typeof node === "number") return toExactNumber(node);
    if (typeof node === "bigint") return toNumber(node.toString());
    const text = fromWireText(node);
    return text === undefined ? undefined : toNumber(text);
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

function toUtf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}
