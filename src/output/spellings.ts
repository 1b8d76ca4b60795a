import { leavesOf } from "./leaves";
import { fold, toViews } from "./view";

/** One way to write a secret. */
export interface Spelling {
  /** What to look for in a folded text. */
  readonly folded: string;
  /** What the text must be to the letter; null where case does not matter. */
  readonly exact: string | null;
  /** Characters that belong to the same code as the match, and tell more of the secret; null for plain text. */
  readonly code: { readonly before: RegExp; readonly after: RegExp } | null;
  /** Whether it counts only where no letter or digit is next to it. */
  readonly whole: boolean;
}

/** From here on an ordinary setting is hidden in the middle of a word, too. */
const SHORTEST_IN_WORDS = 6;

/** Values inside JSON that have fewer characters are words such as "type". */
const SHORTEST_PART = 8;

/** Codes of longer secrets are looked for by their beginning, and hidden to their end. */
const LONGEST_CODED = 96;

const BASE64 = { before: /[A-Za-z0-9+/_-]/, after: /[A-Za-z0-9+/_=-]/ };
const HEX = { before: /[0-9a-fA-F]/, after: /[0-9a-fA-F]/ };

/** A secret as it stands and as it reads without escapes, in hex and in base64. */
export function toSpellings(secret: string): readonly Spelling[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const coded = [...new Set([secret, json])].map((text) => Buffer.from(text.slice(0, LONGEST_CODED)));
  return [
    ...toTexts(secret, false),
    ...coded.map((bytes) => ({ folded: bytes.toString("hex"), exact: null, code: HEX, whole: false })),
    ...coded.flatMap((bytes) => [0, 1, 2].flatMap((offset) => toBase64(bytes, offset))),
  ];
}

/** An ordinary setting that a server may quote. Short ones are words such as "prod": hidden only where they stand alone. */
export function toSettingSpellings(text: string): readonly Spelling[] {
  if (text.length >= SHORTEST_IN_WORDS && !/^\d*$/.test(text)) return [...toSpellings(text), ...partsOf(text)];
  return /^(?:true|false|null|none)$/i.test(text) ? [] : toTexts(text, true);
}

/**
 * What a secret is made of and servers quote by itself: lines, the values inside JSON, and the password inside an
 * address.
 */
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

/** Undefined for what is no object. */
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

/** Both alphabets, for bytes that stand behind others: only characters that the others have no part in. */
function toBase64(bytes: Buffer, offset: number): readonly Spelling[] {
  const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
  const first = Math.ceil((offset * 8) / 6);
  const last = Math.floor(((offset + bytes.length) * 8) / 6);
  const core = text.slice(first, last);
  const urlSafe = core.replaceAll("+", "-").replaceAll("/", "_");
  return [...new Set([core, urlSafe])].map((exact) => ({ folded: fold(exact), exact, code: BASE64, whole: false }));
}
