import type { Ajv, ErrorObject, ValidateFunction } from "ajv";
import type { Schema } from "../schema/schema";
import type * as engine from "./engine";

/** The keywords that judge a value by itself, without what is inside it. */
const LEAF_KEYWORDS = [
  "type",
  "enum",
  "const",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "pattern",
  "format",
] as const;

let loaded: Ajv | undefined;

/** Ajv takes long to load, and most who read specs check nothing by them. */
function getAjv(): Ajv {
  if (loaded) return loaded;
  // `require` returns no types.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it for everybody
  const { createAjv } = require("./engine") as typeof engine;
  return (loaded = createAjv());
}

const bySchema = new WeakMap<Schema, ValidateFunction>();
const byKeywords = new Map<string, ValidateFunction>();

/** Problem with a value by itself, as ajv reports it; null if there is none. */
export function findLeafError(schema: Schema, value: unknown): ErrorObject | null {
  let validate = bySchema.get(schema);
  if (!validate) bySchema.set(schema, (validate = compileLeaf(schema, LEAF_KEYWORDS)));
  return toError(validate, value);
}

/** The same for the type alone: a value that is not complete has at least that. */
export function findTypeError(schema: Schema, value: unknown): ErrorObject | null {
  return schema.type === undefined ? null : toError(compileLeaf(schema, ["type"]), value);
}

function toError(validate: ValidateFunction, value: unknown): ErrorObject | null {
  return validate(value) ? null : (validate.errors?.[0] ?? null);
}

/** Most leaves are plain strings, so few are ever compiled. */
function compileLeaf(schema: Schema, keywords: readonly (keyof Schema)[]): ValidateFunction {
  const part = Object.fromEntries(
    keywords.flatMap((keyword) => (schema[keyword] === undefined ? [] : [[keyword, schema[keyword]]])),
  );
  const key = JSON.stringify(part);
  let validate = byKeywords.get(key);
  if (!validate) byKeywords.set(key, (validate = getAjv().compile(part)));
  return validate;
}

/** The whole spec as ajv sees it: the last word on settings that are all known. Throws where ajv cannot compile it. */
export function compileWhole(schema: Schema): (value: unknown) => readonly ErrorObject[] {
  const validate = getAjv().compile(schema);
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
}
