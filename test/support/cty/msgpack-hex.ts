import { decodeMsgpack, encodeMsgpack, type Type, type Value } from "../../../src/cty";

/** The hex of a text's characters. */
export function hex(text: string): string {
  return Buffer.from(text).toString("hex");
}

/** A dynamic value on the wire: an array of two, the type's JSON as a binary, the value. */
export function dynamic(type: string, value: string): string {
  return `92c4${type.length.toString(16).padStart(2, "0")}${hex(type)}${value}`;
}

export function decode(bytes: string, type: Type): Value {
  return decodeMsgpack(Buffer.from(bytes, "hex"), type);
}

export function encode(value: Value, type: Type): string {
  return Buffer.from(encodeMsgpack(value, type)).toString("hex");
}
