import { isDeeper, type JsonObject } from "./json";
import type { Schema } from "./schema";
import { toSchema } from "./schema-reader";
import { EndlessSpec, unfold } from "../lock/unfolding";

/** Largest depth of nested objects and lists in a spec: enough for 200 schemas. */
const DEEPEST_JSON = 600;

/** A spec that can be followed to its end. */
export interface Spec {
  readonly root: Schema;
  /** It contains itself somewhere, so that how far it goes is for the value to say. */
  readonly recursive: boolean;
}

const known = new WeakMap<JsonObject, Spec>();

/** Reads a `connectionSpecification`, once. Throws EndlessSpec for one that cannot be followed to its end. */
export function readSpec(json: JsonObject): Spec {
  let spec = known.get(json);
  if (!spec) {
    if (isDeeper(json, DEEPEST_JSON)) throw new EndlessSpec(`is nested more than ${DEEPEST_JSON} levels deep`);
    const root = toSchema(json);
    spec = { root, ...unfold(root) };
    known.set(json, spec);
  }
  return spec;
}
