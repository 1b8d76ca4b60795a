import type { LosslessNumber } from "lossless-json";
import { isNumber } from "./number";
import { type Path, ValueError } from "./path";
import { isCollectionType, isTupleType, type ObjectType, type Type } from "./types";
import { isRecord, isSequence, isTyped, isUnknown, type Unknown, type Value } from "./value";

/**
 * Notation of one format for values that JavaScript cannot write uniformly. Arrays, records, booleans and null are the
 * same in all formats.
 */
export interface Notation {
  /** Throws a ValueError where the format has no unknown values. */
  unknown(unknown: Unknown, type: Type, path: Path): unknown;
  string(text: string): unknown;
  /** Key of a map, or name of an attribute. */
  key(text: string): string;
  /** Throws for infinite numbers and NaN. */
  number(number: number | LosslessNumber): unknown;
  dynamic(type: Type, node: unknown): unknown;
}

/**
 * Converts a value to the tree that a format's library writes, guided by the type. Throws a ValueError where the value
 * does not fit the type.
 */
export function encodeTree(value: Value, type: Type, notation: Notation, path: Path = []): unknown {
  if (value === null) return null;
  if (isUnknown(value)) return notation.unknown(value, type, path);
  if (type === "dynamic") {
    if (!isTyped(value)) throw new ValueError(path, "a dynamic value must carry its type");
    return notation.dynamic(value.type, encodeTree(value.value, value.type, notation, path));
  }
  if (typeof type === "string") return encodePrimitive(value, type, notation, path);
  if (isTupleType(type)) {
    if (!isSequence(value)) throw new ValueError(path, "a tuple is required");
    if (value.length !== type[1].length) throw new ValueError(path, `a tuple of length ${type[1].length} is required`);
    return type[1].map((inner, index) => encodeTree(value[index] ?? null, inner, notation, [...path, { index }]));
  }
  if (!isCollectionType(type)) {
    if (!isRecord(value)) throw new ValueError(path, "an object is required");
    return encodeObject(value, type, notation, path);
  }
  const [kind, inner] = type;
  if (kind !== "map") {
    if (!isSequence(value)) throw new ValueError(path, `a ${kind} is required`);
    return value.map((item, index) => encodeTree(item, inner, notation, [...path, { index }]));
  }
  if (!isRecord(value)) throw new ValueError(path, "a map is required");
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      notation.key(key),
      encodeTree(item, inner, notation, [...path, { key }]),
    ]),
  );
}

function encodePrimitive(value: Value, type: "string" | "number" | "bool", notation: Notation, path: Path): unknown {
  if (type === "string" && typeof value === "string") return notation.string(value);
  if (type === "bool" && typeof value === "boolean") return value;
  if (type !== "number" || !isNumber(value)) throw new ValueError(path, `a ${type} is required`);
  try {
    return notation.number(value);
  } catch {
    throw new ValueError(path, "a finite number is required");
  }
}

function encodeObject(
  record: Readonly<Record<string, Value>>,
  type: ObjectType,
  notation: Notation,
  path: Path,
): unknown {
  for (const name of Object.keys(record)) {
    if (!Object.hasOwn(type[1], name))
      throw new ValueError([...path, { attribute: name }], "there is no such attribute");
  }
  return Object.fromEntries(
    Object.entries(type[1]).map(([name, inner]) => {
      // Own properties only: an absent attribute may be named `constructor`.
      const value = Object.hasOwn(record, name) ? (record[name] ?? null) : null;
      return [notation.key(name), encodeTree(value, inner, notation, [...path, { attribute: name }])];
    }),
  );
}
