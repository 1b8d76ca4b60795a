import { isSafeNumber } from "lossless-json";

/** A part of a text, its end left out. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Deepest nesting of JSON. Connector specs come to about thirty. */
const DEEPEST = 500;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const KEY_END = /\s*:/y;

/** Shorter ones, signs and points included, are within the 15 digits that every double keeps. */
const SHORTEST_LONG = 16;

/**
 * The numbers of a JSON text that JavaScript would round. It jumps from string to string instead of reading them, and
 * leaves judging the text to `JSON.parse`. Throws a SyntaxError for a text that is nested too deeply.
 */
export function findLongNumbers(text: string): readonly Span[] {
  const found: Span[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === BRACE || code === BRACKET) {
      depth += 1;
      if (depth > DEEPEST) throw new SyntaxError(`It is nested more than ${DEEPEST} levels deep`);
    } else if (code === BRACE_END || code === BRACKET_END) depth -= 1;
    else if (code === MINUS || (code >= ZERO && code <= NINE)) {
      const to = endOfNumber(text, at);
      if (isLong(text, at, to)) found.push({ from: at, to });
      at = to - 1;
    }
  }
  return found;
}

/** Position of the quote that ends a string; the length of the text when none does. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text.charCodeAt(at - 1 - escapes) === BACKSLASH) escapes += 1;
    if (escapes % 2 === 0) return at;
  }
  return text.length;
}

function endOfNumber(text: string, from: number): number {
  NUMBER.lastIndex = from;
  return NUMBER.test(text) ? NUMBER.lastIndex : from + 1;
}

function isLong(text: string, from: number, to: number): boolean {
  const digits = text.slice(from, to);
  const isCandidate = digits.length >= SHORTEST_LONG || /e[+-]?\d{3}/i.test(digits);
  // A number in the place of a key is no JSON, and must not become a string that is.
  return isCandidate && !isSafeNumber(digits) && !isKey(text, to);
}

function isKey(text: string, at: number): boolean {
  KEY_END.lastIndex = at;
  return KEY_END.test(text);
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const BRACE = 0x7b;
const BRACE_END = 0x7d;
const BRACKET = 0x5b;
const BRACKET_END = 0x5d;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
