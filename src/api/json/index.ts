import { isLosslessNumber, LosslessNumber, stringify } from "lossless-json";
import { findLongNumbers, type Span } from "./long-numbers";

export { isLosslessNumber, LosslessNumber } from "lossless-json";

/**
 * Reads JSON text. A number that JavaScript would round (integers above 2^53, long decimals) becomes a
 * `LosslessNumber`, every other one a plain number. Throws a SyntaxError when the text is not JSON, or is nested so
 * deeply that no program wrote it to be read.
 */
export function parseJson(text: string): unknown {
  const numbers = findLongNumbers(text);
  if (numbers.length === 0) return JSON.parse(text);
  const mark = findMark(text);
  return unmarked(JSON.parse(withMarks(text, numbers, mark)), mark);
}

/**
 * Writes JSON text; a `LosslessNumber` or bigint keeps every digit. Keys whose value is undefined are left out.
 * @param indent spaces for each level of a text that people read; one line when absent
 */
export function toJson(value: unknown, indent?: number): string {
  return stringify(value, undefined, indent) ?? "null";
}

/** A beginning that no string of the text has. */
function findMark(text: string): string {
  let mark = "number:";
  while (text.includes(`"${mark}`)) mark = `_${mark}`;
  return mark;
}

/** The text with its long numbers as strings, so that the fast parser of the platform reads them whole. */
function withMarks(text: string, numbers: readonly Span[], mark: string): string {
  const parts: string[] = [];
  let end = 0;
  for (const { from, to } of numbers) {
    parts.push(text.slice(end, from), `"${mark}${text.slice(from, to)}"`);
    end = to;
  }
  return parts.join("") + text.slice(end);
}

/** Puts numbers in the place of their marks. What was just parsed is nobody else's, so it is changed as it is. */
function unmarked(value: unknown, mark: string): unknown {
  if (typeof value === "string") return value.startsWith(mark) ? new LosslessNumber(value.slice(mark.length)) : value;
  if (typeof value !== "object" || value === null || isLosslessNumber(value)) return value;
  const holder = value as Record<string, unknown>; // arrays too have their items by key
  for (const key of Object.keys(holder)) {
    const found = unmarked(holder[key], mark);
    if (found !== holder[key]) Object.defineProperty(holder, key, { value: found, ...PLAIN });
  }
  return value;
}

/** As an assignment makes it, also for a key like `__proto__`. */
const PLAIN = { writable: true, enumerable: true, configurable: true } as const;
