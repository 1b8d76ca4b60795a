import Ajv, { type ErrorObject, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { isRegExp } from "node:util/types";
import { fromRegExp, toPattern, type Pattern } from "./patterns/pattern";
import type { Schema } from "../schema/schema";

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

const ajv = addFormats(
  new Ajv({
    strict: false,
    logger: false,
    validateSchema: false,
    // Else a setting called "constructor" would be there in every object.
    ownProperties: true,
    // Floats: 0.3 is a multiple of 0.1.
    multipleOfPrecision: 9,
    code: { regExp: Object.assign(toAjvPattern, { code: "toAjvPattern" }) },
  }),
  { mode: "fast" },
)
  .addFormat("date-time", isDateTime)
  .addFormat("date", (text) => /^\d{4}-\d\d-\d\d$/.test(text) && isDateTime(text));

for (const [name, format] of Object.entries(ajv.formats)) {
  if (!isRegExp(format)) continue;
  let pattern: Pattern | undefined;
  ajv.addFormat(name, (text) => (pattern ??= fromRegExp(format)).test(text));
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
  if (!validate) byKeywords.set(key, (validate = ajv.compile(part)));
  return validate;
}

/** The whole spec as ajv sees it: the last word on settings that are all known. Throws where ajv cannot compile it. */
export function compileWhole(schema: Schema): (value: unknown) => readonly ErrorObject[] {
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
}

/** Ajv tells patterns apart by their text. */
function toAjvPattern(source: string) {
  return { test: toPattern(source).test, toString: () => source };
}

/**
 * A real day, alone or with a time, with or without seconds and zone: connectors take all of them where their spec
 * says `date-time`, and their own examples use them, even a year alone.
 */
function isDateTime(text: string): boolean {
  const [, year, month = "01", day = "01"] =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[Tt ][\d:.,]+ ?(?:[Zz]|UTC|[+-]\d\d(?::?\d\d)?)?)?)?)?$/.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}
