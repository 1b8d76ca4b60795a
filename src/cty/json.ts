import { isLosslessNumber, LosslessNumber, parse as parseLossless, stringify } from "lossless-json";
import { decodeTree, type Spelling } from "./decoder";
import { isTooDeep, TooDeep } from "./depth";
import { encodeTree, type Notation } from "./encoder";
import { toNumber, toNumberText } from "./number";
import { ValueError } from "./path";
import { parseType, type PrimitiveType, toTypeText, type Type } from "./types";
import { isRecord, type Value } from "./value";

export interface JsonOptions {
  /**
   * Skips attributes that the type does not have: state of an older schema may hold some.
   * @default false, they are an error
   */
  readonly ignoreExtra?: boolean;
}

/**
 * Reads a value from the JSON of Terraform's state. Absent attributes are null. As in Terraform, a primitive may be
 * written as another one that converts to it ("true", "1.5", 5 for a string). Throws a ValueError for invalid JSON, and
 * where the type does not allow the value; it names the place and never the value.
 */
export function decodeJson(text: string, type: Type, { ignoreExtra = false }: JsonOptions = {}): Value {
  return decodeTree(parse(text), type, { ...SPELLING, ignoreExtra });
}

/** Writes a value as JSON that Terraform reads. Throws a ValueError where it is unknown or does not fit the type. */
export function encodeJson(value: Value, type: Type): string {
  const text = stringify(encodeTree(value, type, NOTATION));
  if (text === undefined) throw new Error("The value has no JSON.");
  return text;
}

const SPELLING: Omit<Spelling, "ignoreExtra"> = {
  isNull: (node) => node === null,
  unknown: () => undefined,
  items: (node) => (Array.isArray(node) ? node : undefined),
  entries: (node) => (isRecord(node) ? new Map(Object.entries(node)) : undefined),
  primitive: toPrimitive,
  dynamic(node) {
    if (!isRecord(node) || Object.keys(node).sort().join() !== "type,value") return undefined;
    try {
      return [parseType(node["type"]), node["value"]];
    } catch {
      return undefined;
    }
  },
};

const NOTATION: Notation = {
  unknown(_unknown, _type, path) {
    throw new ValueError(path, "an unknown value cannot be stored");
  },
  string: (text) => text,
  key: (text) => text,
  number: (number) => new LosslessNumber(toNumberText(number)),
  dynamic: (type, node) => ({ type: JSON.parse(toTypeText(type)) as unknown, value: node }), // parse() says any
};

function toPrimitive(node: unknown, type: PrimitiveType): Value | undefined {
  const text = isLosslessNumber(node) ? node.value : typeof node === "string" ? node : undefined;
  switch (type) {
    case "string":
      return typeof node === "boolean" ? String(node) : text;
    case "bool":
      if (typeof node === "boolean") return node;
      if (node === "true" || node === "1") return true;
      return node === "false" || node === "0" ? false : undefined;
    case "number":
      try {
        return text === undefined ? undefined : toNumber(text);
      } catch {
        return undefined;
      }
  }
}

function parse(text: string): unknown {
  if (isTooDeep(text)) throw new ValueError([], new TooDeep().message);
  try {
    return parseLossless(text, undefined, { onDuplicateKey: ({ newValue }) => newValue });
  } catch {
    // The library's message repeats what it read.
    throw new ValueError([], "it is not valid JSON");
  }
}
