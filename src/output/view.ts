/** A decoded text for searches, with the position of each character in the original. */
export interface View {
  readonly text: string;
  /** The text with case and white space normalized, of the same length. */
  readonly folded: string;
  /** Start in the original of the character at an index; for the length of the text, the end of the original. */
  readonly toStart: (index: number) => number;
}

/** Maximum number of nested encodings. Error messages never have more. */
const MOST_ROUNDS = 8;

/** Runs of bytes, because one UTF-8 character may span several. */
const BACKSLASHES = [
  "(?:\\\\[xX]HH)+",
  "(?:\\\\[0-3][0-7]{2})+",
  "\\\\UHHHHHHHH",
  "\\\\[uU]HHHH",
  "\\\\[uU]\\{H{1,6}\\}",
  "\\\\[^]",
];
const PERCENTS = ["(?:%HH)+", "%[uU]HHHH"];
/** Bytes in hex, as dumps write them. */
const DUMP = ["\\bHH(?:[:. -]HH){3,}\\b"];
const ENTITY = ["&#[xX]H{1,6};?", "&#\\d{1,7};?", "&(?:amp|lt|gt|quot|apos|nbsp|AMP|LT|GT|QUOT|APOS|NBSP);"];

/** Single characters with the same separator between them, as a list prints the letters of a text. */
const SPACED = /(?<![\p{L}\p{N}])(\S)([\s,;|'"\u00b7\\-]{1,12})\S(?:\2\S){2,}/gu;

/** One layer of an encoding. */
interface Code {
  /** A text without it has no such escapes. */
  readonly mark: RegExp;
  readonly escapes: RegExp;
  readonly read: (escape: string) => readonly Decoded[];
}

/** Escapes of programming languages and JSON, of URLs, of HTML, and of all of them combined, for nested encodings. */
const CODES: readonly Code[] = [
  { mark: /\\/, escapes: toPattern(BACKSLASHES), read: toCharacters },
  { mark: /%/, escapes: toPattern(PERCENTS), read: toCharacters },
  { mark: /&/, escapes: toPattern(ENTITY), read: toCharacters },
  { mark: /[0-9a-fA-F]{2}[:. -][0-9a-fA-F]{2}/, escapes: toPattern(DUMP), read: toCharacters },
  { mark: /[\\%&]/, escapes: toPattern([...BACKSLASHES, ...PERCENTS, ...ENTITY]), read: toCharacters },
  { mark: /\S[\s,;|'"\u00b7-]/, escapes: SPACED, read: toLetters },
];

function toPattern(alternatives: readonly string[]): RegExp {
  return new RegExp(alternatives.join("|").replaceAll("H", "[0-9a-fA-F]"), "g");
}

const AFTER_BACKSLASH: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", v: "\v" };
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Views of a text: the text itself and, if it has escapes, the text after each round of decoding. */
export function toViews(text: string): readonly View[] {
  const plain = { ...toFolded(text), toStart: (index: number) => index };
  const codes = CODES.filter(({ mark }) => mark.test(text));
  return [plain, ...codes.flatMap((code) => [...without(code, plain)])];
}

function* without(code: Code, plain: View): Generator<View> {
  let outer = plain;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const inner = decode(outer.text, code);
    if (!inner) return;
    const starts = inner.starts.map(outer.toStart);
    outer = { ...toFolded(inner.text), toStart: (index) => starts[index] ?? plain.text.length };
    yield outer;
  }
}

function toFolded(text: string): Pick<View, "text" | "folded"> {
  return { text, folded: fold(text) };
}

/** Normalizes case and white space, including `+` of URLs. Keeps the length. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : Array.from(text, lowerOne).join("");
  return same.replace(/[\s+]/g, " ");
}

function lowerOne(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}

/** Decodes one layer of escapes, with the start of each character; null if there is nothing to decode. */
function decode(text: string, { escapes, read }: Code): { readonly text: string; readonly starts: number[] } | null {
  const parts: string[] = [];
  const starts: number[] = [];
  let end = 0;
  const copy = (to: number): void => {
    parts.push(text.slice(end, to));
    for (let index = end; index < to; index += 1) starts.push(index);
  };
  for (const { 0: escape, index } of text.matchAll(escapes)) {
    copy(index);
    end = index + escape.length;
    for (const { characters, offset } of read(escape)) {
      parts.push(characters);
      for (let unit = 0; unit < characters.length; unit += 1) starts.push(index + offset);
    }
  }
  copy(text.length);
  const decoded = parts.join("");
  return decoded === text ? null : { text: decoded, starts: [...starts, text.length] };
}

interface Decoded {
  readonly characters: string;
  /** Their start within the escape. */
  readonly offset: number;
}

function toCharacters(escape: string): readonly Decoded[] {
  const lead = escape.charAt(0);
  const kind = escape.charAt(1);
  if (lead === "&") return [{ characters: toEntity(escape.slice(1).replace(/;$/, "")), offset: 0 }];
  if (/^[\\%]u\{?[0-9a-f]/i.test(escape)) {
    const code = Number.parseInt(escape.replace(/[^0-9a-f]/gi, ""), 16);
    return [{ characters: toCharacter(code), offset: 0 }];
  }
  if (lead === "%") return toText([...escape.matchAll(/%([0-9a-f]{2})/gi)], 16);
  if (/^[0-9a-f]{2}/i.test(escape)) return toText([...escape.matchAll(/([0-9a-f]{2})/gi)], 16);
  if (/^\\x[0-9a-f]/i.test(escape)) return toText([...escape.matchAll(/\\x([0-9a-f]{2})/gi)], 16);
  if (/^\\[0-3][0-7]{2}/.test(escape)) return toText([...escape.matchAll(/\\([0-7]{3})/g)], 8);
  return [{ characters: AFTER_BACKSLASH[kind.toLowerCase()] ?? kind, offset: 0 }];
}

/** The letters of a spaced text. */
function toLetters(escape: string): readonly Decoded[] {
  const { 2: separator = " " } = new RegExp(SPACED, "u").exec(escape) ?? [];
  const letters: Decoded[] = [];
  for (let offset = 0; offset < escape.length;) {
    const characters = String.fromCodePoint(escape.codePointAt(offset) ?? 0);
    letters.push({ characters, offset });
    offset += characters.length + separator.length;
  }
  return letters;
}

function toEntity(name: string): string {
  if (/^#x/i.test(name)) return toCharacter(Number.parseInt(name.slice(2), 16));
  if (name.startsWith("#")) return toCharacter(Number(name.slice(1)));
  return ENTITIES[name.toLowerCase()] ?? name;
}

function toCharacter(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}

/** Decodes bytes as UTF-8; each invalid byte becomes the character of its number. */
function toText(matches: readonly RegExpExecArray[], base: number): readonly Decoded[] {
  const bytes = matches.map(({ 1: digits = "" }) => Number.parseInt(digits, base));
  const [first] = matches;
  const decoded: Decoded[] = [];
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    const several = Buffer.from(bytes.slice(at, at + length)).toString("utf8");
    const valid = length > 1 && !several.includes("\ufffd");
    const offset = (matches[at]?.index ?? 0) - (first?.index ?? 0);
    decoded.push({ characters: valid ? several : String.fromCharCode(byte), offset });
    at += valid ? length : 1;
  }
  return decoded;
}
