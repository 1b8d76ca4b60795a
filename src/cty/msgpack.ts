import { ExtData } from "@msgpack/msgpack";
import { decodeTree, type Spelling } from "./decoder";
import { TooDeep } from "./depth";
import { encodeTree, type Notation } from "./encoder";
import { fromExtension, toExtension } from "./wire/refinement";
import { ValueError } from "./path";
import { parseType, toTypeText, type Type } from "./types";
import type { Value } from "./value";
import { isWireMap, readWire } from "./wire/reader";
import { fromWireNumber, toWireNumber, toWireText, writeWire } from "./wire/wire";

/**
 * Reads a value as Terraform sends it. Throws a ValueError for invalid msgpack, and where the type does not allow the
 * value; it names the place and never the value.
 */
export function decodeMsgpack(bytes: Uint8Array, type: Type, { known = false }: MsgpackOptions = {}): Value {
  return decodeTree(parse(bytes), type, known ? KNOWN : SPELLING);
}

export interface MsgpackOptions {
  /**
   * Refuses unknown values: a state has none.
   * @default false
   */
  readonly known?: boolean;
}

/** Writes a value as Terraform reads it. Throws a ValueError where the value does not fit the type. */
export function encodeMsgpack(value: Value, type: Type): Uint8Array {
  return writeWire(encodeTree(value, type, NOTATION));
}

const SPELLING: Spelling = {
  ignoreExtra: false,
  isNull: (node) => node === null,
  unknown: (node, type) => (node instanceof ExtData ? fromExtension(node, type) : undefined),
  items: (node) => (Array.isArray(node) ? node : undefined),
  entries: (node) => (isWireMap(node) ? node : undefined),
  primitive(node, type) {
    if (type === "string") return typeof node === "string" ? node : undefined;
    if (type === "number") return fromWireNumber(node);
    return typeof node === "boolean" ? node : undefined;
  },
  dynamic(node) {
    if (!Array.isArray(node) || node.length !== 2) return undefined;
    const [json, value] = node as readonly unknown[]; // isArray alone makes it any[]
    try {
      return [readType(typeof json === "string" ? json : ""), value];
    } catch {
      return undefined;
    }
  },
};

const KNOWN: Spelling = {
  ...SPELLING,
  unknown(node, _type, path) {
    if (node instanceof ExtData) throw new ValueError(path, "a known value is required");
    return undefined;
  },
};

const NOTATION: Notation = {
  unknown: toExtension,
  string: toWireText,
  key: toWireText,
  number: toWireNumber,
  dynamic: (type, node) => [Buffer.from(toTypeText(type)), node],
};

/** Types of dynamic values by their text, because the objects of one kind share a few. */
const types = new Map<string, Type>();
const MOST_TYPES = 1000;

function readType(text: string): Type {
  const type = types.get(text) ?? parseType(JSON.parse(text));
  if (types.size >= MOST_TYPES) types.clear();
  types.set(text, type);
  return type;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return readWire(bytes);
  } catch (error) {
    throw new ValueError([], error instanceof TooDeep ? error.message : "it is not valid msgpack");
  }
}
