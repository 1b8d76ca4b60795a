import Ajv, { type ErrorObject, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import type { Schema } from "./schema";

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

/** What other engines read in a pattern and ECMA takes for a letter, where it has no `u` flag: `\A`, `\Z`, `\Q…\E`. */
const FOREIGN_ESCAPE = /(?<!\\)(?:\\\\)*\\(?:[AZzQEGhR]|[pP]\{)/;

const EVERYTHING = /(?:)/;

const ajv = addFormats(
  new Ajv({
    strict: false,
    logger: false,
    validateSchema: false,
    // Else a setting called "constructor" would be there in every object.
    ownProperties: true,
    // Floats: 0.3 is a multiple of 0.1.
    multipleOfPrecision: 9,
    code: { regExp: Object.assign(toPattern, { code: "toPattern" }) },
  }),
  { mode: "fast" },
)
  .addFormat("date-time", isDateTime)
  .addFormat("date", (text) => /^\d{4}-\d\d-\d\d$/.test(text) && isDateTime(text));

const bySchema = new WeakMap<Schema, ValidateFunction>();
const byKeywords = new Map<string, ValidateFunction>();

/** What is wrong with a value by itself, in ajv's words; null when nothing is. */
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

/** A pattern as ECMA reads it, with the `u` flag if it can be; one that no ECMA engine reads judges nothing. */
export function toPattern(pattern: string): RegExp {
  for (const flags of ["u", ""]) {
    if (flags === "" && FOREIGN_ESCAPE.test(pattern)) break;
    try {
      return new RegExp(pattern, flags);
    } catch {
      // The next reading may do.
    }
  }
  return EVERYTHING;
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
