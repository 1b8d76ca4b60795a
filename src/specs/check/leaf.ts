import type { ErrorObject } from "ajv";
import { isSettled, toPlainJson, type Given } from "./given";
import { findNearest } from "./nearest";
import { toTitle, toUnchecked, type Place, type Problem, type ProblemKind, type Scope } from "./problem";
import { toPattern } from "./patterns/pattern";
import type { Schema } from "../schema/schema";
import { findLeafError, findTypeError } from "./validators";
import { toChoice, toNoun, toNouns, toQuote } from "./wording";

/** Problem with a value by itself, without its members; null if there is none. */
export function findLeafProblem(schema: Schema, given: Given, { path }: Place, scope: Scope): Problem | null {
  if (given.kind === "unknown") return null;
  // Only constants look inside a container, and they are seldom containers.
  const whole = given.kind === "scalar" || (hasConstant(schema) && isSettled(given));
  const value = whole ? toPlainJson(given) : given.kind === "array" ? [] : {};
  const error = whole ? findLeafError(schema, value) : findTypeError(schema, value);
  if (schema.pattern !== undefined && typeof value === "string" && toPattern(schema.pattern).judge(value) === null)
    scope.noteUnchecked(toUnchecked(path, given.origin, schema, "the pattern that the spec has for it takes too long"));
  if (!error) return null;
  const hidden = given.origin === "secrets" || schema.airbyte_secret === true || scope.isSecret(path);
  const title = toTitle(schema, path);
  const { kind, demand, suggestion } = explain(error, schema, value, hidden);
  return {
    path,
    in: given.origin,
    kind,
    severity: "error",
    title,
    message: `${title} ${demand}.${suggestion === undefined ? "" : ` Did you mean ${suggestion}?`}`,
    ...(suggestion !== undefined && { suggestion }),
  };
}

function hasConstant(schema: Schema): boolean {
  return schema.enum !== undefined || Object.hasOwn(schema, "const");
}

interface Explanation {
  readonly kind: ProblemKind;
  readonly demand: string;
  readonly suggestion?: string;
}

function explain({ keyword }: ErrorObject, schema: Schema, value: unknown, hidden: boolean): Explanation {
  switch (keyword) {
    case "type":
      return {
        kind: "type",
        demand: `must be ${toNouns(schema.type ?? [])}, not ${toNoun(value)}`,
        ...toRetyped(schema, value, hidden),
      };
    case "enum":
      return {
        kind: "value",
        demand: `must be ${toWanted(schema.enum ?? [], value, hidden)}`,
        ...toMeant(schema.enum ?? [], value, hidden),
      };
    case "const":
      return { kind: "value", demand: `must be ${toWanted([schema.const], value, hidden)}` };
    case "minimum":
      return { kind: "bounds", demand: `must be at least ${schema.minimum ?? ""}${toNot(value, hidden)}` };
    case "maximum":
      return { kind: "bounds", demand: `must be at most ${schema.maximum ?? ""}${toNot(value, hidden)}` };
    case "exclusiveMinimum":
      return { kind: "bounds", demand: `must be more than ${schema.exclusiveMinimum ?? ""}${toNot(value, hidden)}` };
    case "exclusiveMaximum":
      return { kind: "bounds", demand: `must be less than ${schema.exclusiveMaximum ?? ""}${toNot(value, hidden)}` };
    case "multipleOf":
      return { kind: "bounds", demand: `must be a multiple of ${schema.multipleOf ?? ""}${toNot(value, hidden)}` };
    case "minLength":
      return { kind: "length", demand: `must have at least ${schema.minLength ?? ""} characters` };
    case "maxLength":
      return { kind: "length", demand: `must have at most ${schema.maxLength ?? ""} characters` };
    case "pattern":
      return { kind: "pattern", demand: `must ${toLook(schema)}` };
    case "format":
      return { kind: "format", demand: `must be a ${schema.format ?? "value"}${toExample(schema)}` };
    default:
      return { kind: "other", demand: `does not fit the connector's spec (${keyword})` };
  }
}

function toWanted(values: readonly unknown[], value: unknown, hidden: boolean): string {
  return `${values.length > 1 ? "one of " : ""}${toChoice(values)}${toNot(value, hidden)}`;
}

function toNot(value: unknown, hidden: boolean): string {
  return hidden ? "" : `, not ${toQuote(value)}`;
}

/** `"5432"` where a number belongs: the same text without quotes. */
function toRetyped({ type = [] }: Schema, value: unknown, hidden: boolean): { readonly suggestion?: string } {
  if (hidden) return {};
  if (typeof value === "string" && /^-?\d{1,15}$/.test(value) && (type.includes("integer") || type.includes("number")))
    return { suggestion: value };
  if ((value === "true" || value === "false") && type.includes("boolean")) return { suggestion: value };
  if ((typeof value === "number" || typeof value === "boolean") && type.includes("string"))
    return { suggestion: JSON.stringify(String(value)) };
  return {};
}

function toMeant(values: readonly unknown[], value: unknown, hidden: boolean): { readonly suggestion?: string } {
  if (hidden || typeof value !== "string") return {};
  const nearest = findNearest(
    value,
    values.filter((candidate) => typeof candidate === "string"),
  );
  return nearest === null ? {} : { suggestion: JSON.stringify(nearest) };
}

/** An example says more than a pattern, if the spec has one that fits. */
function toLook(schema: Schema): string {
  const example = findExample(schema);
  return example === null ? `match the pattern ${schema.pattern ?? ""}` : `look like ${toQuote(example)}`;
}

function toExample(schema: Schema): string {
  const example = findExample(schema);
  return example === null ? "" : ` such as ${toQuote(example)}`;
}

function findExample({ pattern = "", examples = [] }: Schema): string | null {
  const fits = toPattern(pattern);
  return examples.find((example): example is string => typeof example === "string" && fits.test(example)) ?? null;
}
