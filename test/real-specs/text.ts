import type { Random } from "../support/random";

/**
 * A text that fits a simple pattern: literals, classes, groups, alternatives and quantifiers. What it does not read
 * (look-ahead, back references) makes texts that may not fit; the caller tries again.
 */
export function toText(pattern: string, random: Random): string {
  let at = 0;
  return alternatives();

  function alternatives(): string {
    const choices = [sequence()];
    while (pattern[at] === "|") {
      at++;
      choices.push(sequence());
    }
    return random.pick(choices.length === 1 ? choices : [...choices]);
  }

  function sequence(): string {
    let text = "";
    while (at < pattern.length && pattern[at] !== "|" && pattern[at] !== ")") text += repeated();
    return text;
  }

  function repeated(): string {
    const start = at;
    let text = atom();
    const [, low, high, exact] = /^(?:\{(\d+)(,\d*)?\}|([*+?]))/.exec(pattern.slice(at)) ?? [];
    if (low === undefined && exact === undefined) return text;
    const quantifier = /^(?:\{[^}]*\}|[*+?])\??/.exec(pattern.slice(at))?.[0] ?? "";
    const end = at + quantifier.length;
    const least = low === undefined ? (exact === "+" ? 1 : 0) : Number(low);
    const times = high === undefined && low !== undefined ? least : least + random.integer(0, exact === "?" ? 1 : 3);
    const most = high !== undefined && high.length > 1 ? Number(high.slice(1)) : Infinity;
    text = "";
    for (let time = 0; time < Math.min(times, most); time++) {
      at = start;
      text += atom();
    }
    at = end;
    return text;
  }

  function atom(): string {
    const sign = pattern[at++] ?? "";
    if (sign === "^" || sign === "$") return "";
    if (sign === ".") return random.pick(["a", "b", "0"]);
    if (sign === "\\") return escaped(pattern[at++] ?? "");
    if (sign === "[") return oneOfClass();
    if (sign !== "(") return sign;
    const looksAhead = /^\?[=!]/.test(pattern.slice(at));
    at += /^\?[:=!]/.exec(pattern.slice(at))?.[0].length ?? 0;
    const text = alternatives();
    at++;
    return looksAhead ? "" : text;
  }

  function oneOfClass(): string {
    const signs: string[] = [];
    while (pattern[at] !== "]" && at < pattern.length) {
      const sign = pattern[at++] ?? "";
      if (sign === "\\") signs.push(escaped(pattern[at++] ?? ""));
      else if (pattern[at] === "-" && pattern[at + 1] !== "]") {
        const last = (pattern[at + 1] ?? sign).charCodeAt(0);
        signs.push(String.fromCharCode(random.integer(sign.charCodeAt(0), Math.max(last, sign.charCodeAt(0)))));
        at += 2;
      } else signs.push(sign);
    }
    at++;
    return random.pick(signs);
  }

  function escaped(sign: string): string {
    if (sign === "d") return String(random.integer(0, 9));
    if (sign === "w") return random.pick(["a", "z", "_", "7"]);
    return sign === "s" ? " " : sign;
  }
}
