import { ExtData } from "@msgpack/msgpack";
import { isCollectionType, type Type } from "../types";
import { type Bound, type Refinement, type Unknown, unknown, UNKNOWN } from "../value";
import { readWire } from "./reader";
import { fromWireNumber, toWireNumber, toWireText, writeWire } from "./wire";

const REFINED = 12;

/** Terraform refuses a refinement that takes more bytes. */
const LARGEST_PAYLOAD = 1024;

/** In characters of at most four bytes, so that a prefix alone never makes a refinement too large. */
const LONGEST_PREFIX = 200;

/** Integer keys of a refinement on the wire. */
const KEY = { nullness: 1, prefix: 2, min: 3, max: 4, minLength: 5, maxLength: 6 } as const;

/** Unknown value that an extension stands for. Parts of the extension that cannot be understood promise nothing. */
export function fromExtension({ type: code, data }: ExtData, type: Type): Unknown {
  // `data` is a function only before encoding; decoded extensions hold bytes.
  if (code !== REFINED || type === "dynamic" || typeof data === "function") return UNKNOWN;
  try {
    return unknown(toRefinement(readWire(data, "number"), type));
  } catch {
    return UNKNOWN;
  }
}

/** Extension for an unknown value. It holds only promises that the type can make: Terraform refuses others. */
export function toExtension({ refinement }: Unknown, type: Type): ExtData {
  const entries = refinement === undefined ? [] : toEntries(refinement, type);
  // Written by hand, because the library writes every key as a string. There are at most four entries, which fit the
  // short form of a map.
  const payload = Buffer.concat([
    Uint8Array.of(0x80 + entries.length),
    ...entries.flatMap(([key, node]) => [writeWire(key), writeWire(node)]),
  ]);
  const plain = entries.length === 0 || payload.length > LARGEST_PAYLOAD;
  return plain ? new ExtData(0, Uint8Array.of(0)) : new ExtData(REFINED, payload);
}

function toEntries(refinement: Refinement, type: Type): [key: number, node: unknown][] {
  const { notNull, prefix, min, max, minLength, maxLength } = refinement;
  const entries: [number, unknown][] = [];
  if (type === "dynamic") return entries;
  if (notNull) entries.push([KEY.nullness, false]);
  if (type === "string" && prefix) {
    const start = Array.from(prefix).slice(0, LONGEST_PREFIX).join("");
    entries.push([KEY.prefix, toWireText(start)]);
  }
  if (type === "number" && min) entries.push([KEY.min, [toWireNumber(min.value), min.inclusive]]);
  if (type === "number" && max) entries.push([KEY.max, [toWireNumber(max.value), max.inclusive]]);
  if (isCollectionType(type) && minLength) entries.push([KEY.minLength, minLength]);
  if (isCollectionType(type) && maxLength !== undefined) entries.push([KEY.maxLength, maxLength]);
  return entries;
}

function toRefinement(node: unknown, type: Type): Refinement {
  if (!(node instanceof Map)) throw new Error("A refinement is a map.");
  const read = <T>(key: number, convert: (inner: unknown) => T): T | undefined => {
    return node.has(key) ? convert(node.get(key)) : undefined;
  };
  return withoutUndefined({
    notNull: read(KEY.nullness, toNotNull),
    ...(type === "string" && { prefix: read(KEY.prefix, toPrefix) }),
    ...(type === "number" && { min: read(KEY.min, toBound), max: read(KEY.max, toBound) }),
    ...(isCollectionType(type) && {
      minLength: read(KEY.minLength, toLength),
      maxLength: read(KEY.maxLength, toLength),
    }),
  });
}

function toNotNull(node: unknown): true {
  if (node !== false) throw new Error("What is null for certain is not unknown.");
  return true;
}

function toPrefix(node: unknown): string {
  if (typeof node !== "string") throw new Error("A prefix is a string.");
  return node;
}

function toBound(node: unknown): Bound {
  const [number, inclusive] = Array.isArray(node) ? (node as readonly unknown[]) : []; // isArray alone makes it any[]
  const value = fromWireNumber(number);
  if (value === undefined || typeof inclusive !== "boolean") throw new Error("A bound is a number and a bool.");
  return { value, inclusive };
}

function toLength(node: unknown): number {
  const length = fromWireNumber(node);
  if (typeof length !== "number" || !Number.isSafeInteger(length) || length < 0) {
    throw new Error("A length is a whole number.");
  }
  return length;
}

function withoutUndefined(refinement: Refinement): Refinement {
  return Object.fromEntries(Object.entries(refinement).filter(([, promise]) => promise !== undefined));
}
