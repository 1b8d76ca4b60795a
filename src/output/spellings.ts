import { leavesOf } from "./leaves";
import { fold, toViews } from "./view";

/** One way to write a secret. */
export interface Spelling {
  /** Text to search for in a folded view. */
  readonly folded: string;
  /** Exact text to match; null if case does not matter. */
  readonly exact: string | null;
  /** Adjacent characters of the same encoding, which reveal more of the secret; null for plain text. */
  readonly code: { readonly before: RegExp; readonly after: RegExp } | null;
  /** True if it matches only without adjacent letters or digits. */
  readonly whole: boolean;
}

/** Minimum length of ordinary settings that are hidden inside words. */
const SHORTEST_IN_WORDS = 6;

/** Minimum length of secret values inside JSON. Shorter ones are words such as "type". */
const SHORTEST_PART = 8;

/** Maximum length for full matches of encodings. Longer ones are found by their beginning and hidden to their end. */
const LONGEST_CODED = 96;

const BASE64 = { before: /[A-Za-z0-9+/_-]/, after: /[A-Za-z0-9+/_=-]/ };
const HEX = { before: /[0-9a-fA-F]/, after: /[0-9a-fA-F]/ };

/** Spellings of a secret: plain, without escapes, in hex and in base64. */
export function toSpellings(secret: string): readonly Spelling[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const coded = [...new Set([secret, json])].map((text) => Buffer.from(text.slice(0, LONGEST_CODED)));
  return [
    ...toTexts(secret, false),
    ...coded.map((bytes) => ({ folded: bytes.toString("hex"), exact: null, code: HEX, whole: false })),
    ...coded.flatMap((bytes) => [0, 1, 2].flatMap((offset) => toBase64(bytes, offset))),
  ];
}

/** Spellings of an ordinary setting. Short ones are words such as "prod", which are hidden only as whole words. */
export function toSettingSpellings(text: string): readonly Spelling[] {
  if (text.length >= SHORTEST_IN_WORDS && !/^\d*$/.test(text)) return [...toSpellings(text), ...partsOf(text)];
  return /^(?:true|false|null|none)$/i.test(text) ? [] : toTexts(text, true);
}

/** Parts of a secret that servers quote separately: lines, the values inside JSON, and the password in an address. */
export function* partsOf(secret: string): Generator<Spelling> {
  for (const line of secret.includes("\n") ? secret.split("\n") : []) yield* toTexts(line.trim(), false);
  for (const { value } of leavesOf(toJson(secret))) {
    const text = String(value);
    if (text.length < SHORTEST_PART) continue;
    yield* toTexts(text, false);
    yield* partsOf(text);
  }
  if (/^[a-z][\w+.-]*:\/\//i.test(secret) && URL.canParse(secret)) yield* toTexts(new URL(secret).password, false);
}

/** Parses a JSON object or array; undefined for anything else. */
function toJson(text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toTexts(text: string, whole: boolean): readonly Spelling[] {
  const texts = new Set(toViews(text).map(({ folded }) => folded));
  return [...texts].map((folded) => ({ folded, exact: null, code: null, whole }));
}

/** Base64 in both alphabets, for bytes that follow others: only the characters that the others do not affect. */
function toBase64(bytes: Buffer, offset: number): readonly Spelling[] {
  const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
  const first = Math.ceil((offset * 8) / 6);
  const last = Math.floor(((offset + bytes.length) * 8) / 6);
  const core = text.slice(first, last);
  const urlSafe = core.replaceAll("+", "-").replaceAll("/", "_");
  return [...new Set([core, urlSafe])].map((exact) => ({ folded: fold(exact), exact, code: BASE64, whole: false }));
}
