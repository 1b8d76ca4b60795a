import fc from "../support/properties";
import { encodeMsgpack, type Type } from "../../src/cty";
import { places } from "../support/cty/typed-values";
import type { Vector } from "./vectors";

/** Random values as our codec writes them, of the types that go-cty keeps as they are. */
export function ourVectors(seed: number, count: number): readonly Vector[] {
  return fc
    .sample(places({ known: true }), { seed, numRuns: count })
    .map(({ type, value }) => ({ type, msgpack: Buffer.from(encodeMsgpack(value, type)).toString("hex") }))
    .filter(({ type, msgpack }) => !hasSet(type, msgpack) && !isOpen(type, msgpack) && isNormal(type, msgpack));
}

/** A set in the type, or in the type of a dynamic value. */
const hasSet = (type: Type, msgpack: string): boolean =>
  JSON.stringify(type).includes('"set"') || msgpack.includes(Buffer.from('["set"').toString("hex"));

/** A collection of dynamic values, or a dynamic value whose type leaves a part of it open: go-cty settles their types. */
const isOpen = (type: Type, msgpack: string): boolean =>
  /\["(list|map)",.*"dynamic"/.test(JSON.stringify(type)) || msgpack.includes(Buffer.from('"dynamic"').toString("hex"));

/** go-cty normalizes all texts. */
const isNormal = (type: Type, msgpack: string): boolean =>
  [JSON.stringify(type), Buffer.from(msgpack, "hex").toString()].every((text) => text === text.normalize("NFC"));
