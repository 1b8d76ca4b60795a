import { cut } from "../../output";
import type { Schema, TypeName } from "../schema/schema";

const LONGEST = 40;
const MOST_VALUES = 8;

const NOUNS: Readonly<Record<TypeName, string>> = {
  string: "a string",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
  null: "null",
};

/** A value as a message may show it, not longer than forty characters. Never for what could be a secret. */
export function toQuote(value: unknown): string {
  const text = value === undefined ? "null" : JSON.stringify(value);
  return text.length > LONGEST ? `${cut(text, LONGEST)}…` : text;
}

/** Some values in words: `"a", "b" or "c"`; of many only the first. */
export function toChoice(values: readonly unknown[]): string {
  const quotes = [...new Set(values.map(toQuote))];
  if (quotes.length > MOST_VALUES)
    return `${quotes.slice(0, MOST_VALUES).join(", ")} and ${quotes.length - MOST_VALUES} more`;
  return toAlternatives(quotes);
}

/** `a, b or c`. */
export function toAlternatives(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}

/** Types in words: `a string or null`. */
export function toNouns(types: readonly TypeName[]): string {
  return toAlternatives(types.map((type) => NOUNS[type]));
}

/** Short description of an alternative. */
export function toDemand(schema: Schema): string {
  if (Object.hasOwn(schema, "const")) return toQuote(schema.const);
  if (schema.enum) return toChoice(schema.enum);
  const needs = schema.required?.length ? `with ${schema.required.join(", ")}` : "";
  if (schema.properties ?? needs) return [schema.title ?? "an object", needs].join(" ").trim();
  return schema.type ? toNouns(schema.type) : (schema.title ?? "another value");
}

/** The type of a JSON value in words, which tell nothing else of it. */
export function toNoun(value: unknown): string {
  if (value === null) return NOUNS.null;
  if (Array.isArray(value)) return NOUNS.array;
  if (typeof value === "string") return NOUNS.string;
  if (typeof value === "number") return NOUNS.number;
  return typeof value === "boolean" ? "a boolean" : NOUNS.object;
}
