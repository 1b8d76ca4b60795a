import { isDeepStrictEqual } from "node:util";
import {
  decodeJson,
  decodeMsgpack,
  encodeJson,
  encodeMsgpack,
  isWhollyKnown,
  parseType,
  type Type,
} from "../../src/cty";

/** A value as go-cty writes it. */
export interface Vector {
  readonly type: Type;
  /** In hex, as `ours`. */
  readonly msgpack: string;
  /** Bytes that our codec writes instead, and in which go-cty has found the same value. */
  readonly ours?: string;
  /** Absent for values with an unknown in them. */
  readonly json?: string;
  /** The reason why go-cty refuses what it was given. */
  readonly error?: string;
}

/** Reads lines of JSON, and leaves the JSON of the values as it is written. */
export function readVectors(text: string): readonly Vector[] {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      // The program beside this file writes these.
      const { type, ...rest } = JSON.parse(line) as Omit<Vector, "type"> & { type: unknown };
      const json = /,"json":(.*)\}$/.exec(line)?.[1];
      return { ...rest, type: parseType(type), ...(json !== undefined && { json }) };
    });
}

/** The bytes of a value when our codec has read it and writes it. */
export function rewrite({ type, msgpack }: Vector): string {
  return Buffer.from(encodeMsgpack(decodeMsgpack(Buffer.from(msgpack, "hex"), type), type)).toString("hex");
}

/** Says where our codecs differ from go-cty about a value; null if they agree. */
export function toProblem(vector: Vector): string | null {
  const { type, msgpack, json, ours = msgpack } = vector;
  const place = `${JSON.stringify(type)} ${msgpack}`;
  try {
    const value = decodeMsgpack(Buffer.from(msgpack, "hex"), type);
    const back = rewrite(vector);
    if (back !== ours) return `${place}: it is written as ${back}`;
    if (isWhollyKnown(value) !== (json !== undefined)) return `${place}: an unknown value is not seen as one`;
    if (json === undefined) return null;
    if (!isDeepStrictEqual(decodeJson(json, type), value)) return `${place}: its JSON ${json} is read as another value`;
    const own = encodeJson(value, type);
    return isDeepStrictEqual(decodeJson(own, type), value) ? null : `${place}: its JSON is written as ${own}`;
  } catch (error) {
    return `${place}: ${String(error)}`;
  }
}
