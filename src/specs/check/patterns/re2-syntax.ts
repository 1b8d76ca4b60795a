/** White space and line ends as ECMAScript counts them; RE2 counts fewer. */
const SPACE = "\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}";
const NOT_SPACE =
  "\\x{0}-\\x{8}\\x{e}-\\x{1f}!-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}\\x{202a}-\\x{202e}" +
  "\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}";
const ANY_BUT_LINE_END = "[^\\n\\r\\x{2028}\\x{2029}]";

const TOKEN = /\\(?:u\{[\da-fA-F]+\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[a-zA-Z]|[pP]\{[^}]*\}|[^])|[^]/gu;

/**
 * A regular expression that ECMAScript can read, in the syntax of RE2. Null where no translation is known to mean the
 * same, such as for a back-reference; look-around is left for RE2 to refuse.
 */
export function toRe2Syntax(source: string): string | null {
  let translated = "";
  // Inside brackets: how many characters of the class there have been.
  let inClass: number | null = null;
  for (const [token] of source.matchAll(TOKEN)) {
    const text: string | null = token.startsWith("\\") ? toEscape(token, inClass !== null) : toPlain(token, inClass);
    if (text === null) return null;
    translated += text;
    if (inClass === null) inClass = token === "[" ? 0 : null;
    else if (token === "]") inClass = null;
    else if (inClass > 0 || token !== "^") inClass += 1;
  }
  return translated;
}

function toPlain(token: string, inClass: number | null): string | null {
  if (inClass === null) return token === "." ? ANY_BUT_LINE_END : token;
  // An empty class fits nothing or everything here, and RE2 would read on to the next bracket.
  if (token === "]" && inClass === 0) return null;
  return token === "[" ? "\\[" : token;
}

function toEscape(token: string, inClass: boolean): string | null {
  const letter = token.charAt(1);
  if (token.length > 2) return /[pP]/.test(letter) ? token : toCodePoint(token);
  if (letter === "s") return inClass ? SPACE : `[${SPACE}]`;
  if (letter === "S") return inClass ? NOT_SPACE : `[${NOT_SPACE}]`;
  if (letter === "b" && inClass) return "\\x{8}";
  // Other letters and digits are back-references, or mean something else to each engine.
  if (/[a-zA-Z0-9]/.test(letter)) return /[dDwWbBnrtfv]/.test(letter) ? token : null;
  return /[!-~ ]/.test(letter) ? `\\x{${letter.charCodeAt(0).toString(16)}}` : null;
}

/** The character of `\u{1f600}`, `\u0041`, `\x41` or `\cA`; null for half of a pair. */
function toCodePoint(token: string): string | null {
  const kind = token.charAt(1);
  const code = kind === "c" ? token.charCodeAt(2) % 32 : Number.parseInt(token.slice(2).replaceAll(/[{}]/g, ""), 16);
  return code >= 0xd800 && code <= 0xdfff ? null : `\\x{${code.toString(16)}}`;
}
