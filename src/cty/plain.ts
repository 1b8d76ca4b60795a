import type { LosslessNumber } from "lossless-json";
import { isNumber, toNumber, toNumberText } from "./number";
import { innerType, isObjectType, type Type } from "./types";
import { isRecord, isSequence, isTyped, isUnknown, Typed, type Unknown, type Value } from "./value";

/**
 * A value as resource authors see it: JSON with exact numbers, and Unknown anywhere inside. A property that is
 * undefined counts as absent.
 */
export type Plain = null | Unknown | boolean | string | number | LosslessNumber | readonly Plain[] | PlainRecord;

interface PlainRecord {
  readonly [name: string]: Plain | undefined;
}

/** Converts a value to plain data. The types of dynamic places are dropped. */
export function toPlain(value: Value): Plain {
  if (isTyped(value)) return toPlain(value.value);
  if (isSequence(value)) return value.map(toPlain);
  if (isRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toPlain(inner)]));
  }
  return value;
}

/**
 * Converts an author's plain data to a value, with numbers in canonical form. With a type, dynamic places become Typed
 * by `toTyped`, and absent attributes become null; names that the type does not have are kept, so that encoding can
 * report them.
 */
export function fromPlain(plain: Plain | undefined, type?: Type): Value {
  if (plain === undefined || plain === null || isUnknown(plain)) return plain ?? null;
  if (type === "dynamic") return toTyped(plain);
  if (isNumber(plain)) return toNumber(toNumberText(plain));
  if (isPlainSequence(plain)) return plain.map((item, index) => fromPlain(item, innerType(type, index)));
  if (!isPlainRecord(plain)) return plain;
  const given = Object.entries(plain).filter(([, inner]) => inner !== undefined);
  const entries = given.map(([name, inner]): [string, Value] => [name, fromPlain(inner, innerType(type, name))]);
  if (type === undefined || !isObjectType(type)) return Object.fromEntries(entries);
  const absent = Object.keys(type[1]).map((name): [string, Value] => [name, null]);
  return Object.fromEntries([...absent, ...entries]);
}

/**
 * Converts plain data to the value of a dynamic place. Its type is the one that an HCL literal would have: objects and
 * tuples, and `dynamic` where null or Unknown leaves the type open.
 */
export function toTyped(plain: Plain): Value {
  if (plain === null || isUnknown(plain)) return plain;
  return new Typed(toLiteralType(plain), fromPlain(plain));
}

function toLiteralType(plain: Plain): Type {
  if (plain === null || isUnknown(plain)) return "dynamic";
  if (typeof plain === "string") return "string";
  if (typeof plain === "boolean") return "bool";
  if (isPlainSequence(plain)) return ["tuple", plain.map(toLiteralType)];
  if (!isPlainRecord(plain)) return "number";
  const given = Object.entries(plain).flatMap(([name, inner]): [string, Type][] =>
    inner === undefined ? [] : [[name, toLiteralType(inner)]],
  );
  return ["object", Object.fromEntries(given)];
}

function isPlainSequence(plain: Plain): plain is readonly Plain[] {
  return isSequence(plain);
}

function isPlainRecord(plain: Plain): plain is PlainRecord {
  return isRecord(plain);
}
