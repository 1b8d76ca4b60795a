import type { JsonObject } from "../../src/specs";
import type { Random } from "../support/random";
import { toText } from "./text";

const FORMATS: Readonly<Record<string, string>> = {
  date: "2021-03-04",
  "date-time": "2021-03-04T05:06:07Z",
  uri: "https://example.com/path",
  email: "jo@example.com",
  uuid: "3f1c5cbb-0a2e-4a4c-9f36-0c6f7d1c9a55",
};

/** A value made to satisfy a JSON Schema: what is required, some of the rest, one alternative of each union. */
export function sample(schema: JsonObject, random: Random): unknown {
  if ("const" in schema) return schema.const;
  if (isList(schema.enum)) return random.pick(schema.enum);
  const alternatives = [schema.oneOf, schema.anyOf].filter(isList).map((branches) => random.pick(branches));
  const parts = [...alternatives, ...(isList(schema.allOf) ? schema.allOf : [])].filter(isObject);
  if (parts.length > 0 && !isObject(schema.properties) && parts.some((part) => !isObject(part.properties)))
    return sample({ ...schema, ...parts[0], oneOf: undefined, anyOf: undefined, allOf: undefined }, random);
  const type = isList(schema.type) ? random.pick(schema.type) : schema.type;
  if (type === "string") return sampleString(schema, random);
  if (type === "integer" || type === "number") return sampleNumber(schema, random);
  if (type === "boolean") return random.chance(0.5);
  if (type === "null" || type === null) return null;
  if (type === "array") return sampleList(schema, random);
  return Object.assign({}, sampleMembers(schema, random), ...parts.map((part) => sample(part, random)));
}

function sampleMembers(schema: JsonObject, random: Random): JsonObject {
  const required = isList(schema.required) ? schema.required : [];
  const properties = isObject(schema.properties) ? Object.entries(schema.properties) : [];
  const kept = properties.filter(([key]) => required.includes(key) || random.chance(0.5));
  return Object.fromEntries(
    kept.map(([key, property]) => [key, isObject(property) ? sample(property, random) : "any"]),
  );
}

function sampleList(schema: JsonObject, random: Random): readonly unknown[] {
  const least = typeof schema.minItems === "number" ? schema.minItems : 0;
  const most = typeof schema.maxItems === "number" ? schema.maxItems : least + 3;
  const items = isObject(schema.items) ? schema.items : { type: "string" };
  const found = Array.from({ length: random.integer(least, most) }, () => sample(items, random));
  return schema.uniqueItems === true ? [...new Map(found.map((item) => [JSON.stringify(item), item])).values()] : found;
}

function sampleNumber(
  { minimum, maximum, exclusiveMinimum, exclusiveMaximum, default: usual }: JsonObject,
  random: Random,
): unknown {
  if (typeof usual === "number" && random.chance(0.2)) return usual;
  const low = isNumber(minimum) ? minimum : isNumber(exclusiveMinimum) ? exclusiveMinimum + 1 : 0;
  const high = isNumber(maximum) ? maximum : isNumber(exclusiveMaximum) ? exclusiveMaximum - 1 : low + 1000;
  return random.integer(Math.ceil(low), Math.floor(high));
}

function sampleString({ pattern, format, examples, default: usual, minLength }: JsonObject, random: Random): string {
  const given = [...(isList(examples) ? examples : []), usual].filter((value) => typeof value === "string");
  if (typeof pattern === "string") {
    const fitting = given.filter((value) => new RegExp(pattern).test(value));
    return fitting.length > 0 && random.chance(0.3) ? random.pick(fitting) : toText(pattern, random);
  }
  if (typeof format === "string") return FORMATS[format] ?? "text";
  if (given.length > 0 && random.chance(0.5)) return random.pick(given);
  return "x".repeat(Math.max(isNumber(minLength) ? minLength : 0, random.integer(1, 8)));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}
