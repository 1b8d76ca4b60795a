import { isJsonObject, isList, type JsonObject } from "./json";
import type { Schema } from "./schema";

type Reader = (value: unknown) => unknown;

const TYPES: readonly unknown[] = ["string", "number", "integer", "boolean", "object", "array", "null"];

const text: Reader = (value) => (typeof value === "string" ? value : undefined);
const number: Reader = (value) => (typeof value === "number" && Number.isFinite(value) ? value : undefined);
const count: Reader = (value) => (Number.isInteger(value) && Number(value) >= 0 ? value : undefined);
const claim: Reader = (value) => (value === true ? true : undefined);
const anything: Reader = (value) => value;
const strings: Reader = (value) => (isList(value) ? value.filter((item) => typeof item === "string") : undefined);
const schema: Reader = (value) => (isSchemaLike(value) ? toSchema(value) : undefined);
const flagOrSchema: Reader = (value) => (typeof value === "boolean" ? value : schema(value));
const schemas: Reader = (value) =>
  isList(value) && value.length > 0 ? value.filter(isSchemaLike).map(toSchema) : undefined;
const mapOf =
  (reader: Reader): Reader =>
  (value) => {
    if (!isJsonObject(value)) return undefined;
    const entries = Object.entries(value).map(([key, inner]) => [key, reader(inner)] as const);
    return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
  };

/** Reader of each keyword. Others, such as `$id` or `requires`, are dropped: they have no use here, and could upset ajv. */
const KEYWORDS: Readonly<Record<string, Reader>> = {
  type: toTypeNames,
  enum: (value) => (isList(value) && value.length > 0 ? value : undefined),
  const: anything,
  title: text,
  description: text,
  default: anything,
  examples: (value) => (isList(value) ? value : undefined),
  order: number,
  airbyte_secret: claim,
  minimum: number,
  maximum: number,
  exclusiveMinimum: number,
  exclusiveMaximum: number,
  multipleOf: (value) => (typeof value === "number" && value > 0 ? value : undefined),
  minLength: count,
  maxLength: count,
  pattern: text,
  format: text,
  minItems: count,
  maxItems: count,
  uniqueItems: claim,
  items: (value) => (isList(value) ? value.filter(isSchemaLike).map(toSchema) : schema(value)),
  additionalItems: flagOrSchema,
  contains: schema,
  properties: mapOf(schema),
  patternProperties: mapOf(schema),
  additionalProperties: flagOrSchema,
  propertyNames: schema,
  required: strings,
  minProperties: count,
  maxProperties: count,
  dependencies: mapOf((value) => (isList(value) ? strings(value) : schema(value))),
  oneOf: schemas,
  anyOf: schemas,
  allOf: schemas,
  not: schema,
  if: schema,
  then: schema,
  else: schema,
  definitions: mapOf(schema),
  $defs: mapOf(schema),
  $ref: text,
};

/**
 * Reads a spec as connectors publish them. Keywords that are misspelled or of the wrong shape are left out, as Airbyte
 * does; `{}`, which takes everything, when it is no schema at all.
 */
export function toSchema(spec: unknown): Schema {
  if (spec === false) return { not: {} };
  if (!isJsonObject(spec)) return {};
  const entries = Object.entries(KEYWORDS).flatMap(([keyword, read]) => {
    const value = Object.hasOwn(spec, keyword) ? read(spec[keyword]) : undefined;
    return value === undefined ? [] : [[keyword, value] as const];
  });
  // Each reader above gives what the interface says of its keyword.
  return withoutSiblings(withNull(withBounds(Object.fromEntries(entries), spec), spec));
}

function isSchemaLike(value: unknown): boolean {
  return isJsonObject(value) || typeof value === "boolean";
}

function toTypeNames(value: unknown): unknown {
  const names = isList(value) ? value.map((name) => name ?? "null") : [value];
  const known = TYPES.filter((name) => names.includes(name));
  return known.length === names.length ? known : undefined;
}

/** Draft 4 had `exclusiveMinimum: true` beside the bound. */
function withBounds({ ...schema }: Schema, spec: JsonObject): Schema {
  if (spec.exclusiveMinimum === true && schema.minimum !== undefined)
    schema = { ...schema, exclusiveMinimum: schema.minimum };
  if (spec.exclusiveMaximum === true && schema.maximum !== undefined)
    schema = { ...schema, exclusiveMaximum: schema.maximum };
  return schema;
}

/** OpenAPI's way to allow null. */
function withNull(schema: Schema, spec: JsonObject): Schema {
  if (spec.nullable !== true || !schema.type || schema.type.includes("null")) return schema;
  return { ...schema, type: [...schema.type, "null"], ...(schema.enum && { enum: [...schema.enum, null] }) };
}

/** A reference alone is followed; with keywords beside it, it is one more schema to fulfil. */
function withoutSiblings({ $ref, ...rest }: Schema): Schema {
  if ($ref === undefined) return rest;
  if (Object.keys(rest).length === 0) return { $ref };
  return { ...rest, allOf: [...(rest.allOf ?? []), { $ref }] };
}
