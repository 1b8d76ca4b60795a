import { RE2JS } from "re2js";
import { toRe2Syntax } from "./re2-syntax";
import { withinTime } from "./time-limit";

/** A regular expression from elsewhere. It takes time in proportion to the text, or gives up. */
export interface Pattern {
  /** Null once it has given up, and from then on. */
  readonly judge: (text: string) => boolean | null;
  /** The same; what cannot be judged passes. */
  readonly test: (text: string) => boolean;
}

/** Time limit for one text and a pattern that only a backtracking engine can read. */
const LIMIT_MS = 100;

/** Number of such patterns that may reach the limit in this process; the rest are then skipped. */
const MOST_GIVEN_UP = 10;

/** Escapes of other engines that ECMA reads as letters without the `u` flag: `\A`, `\Z`, `\Q…\E`. */
const FOREIGN_ESCAPE = /(?<!\\)(?:\\\\)*\\(?:[AZzQEGhR]|[pP]\{)/;

const EVERYTHING: Pattern = { judge: () => true, test: () => true };

const known = new Map<string, Pattern>();
let givenUp = 0;

/** A pattern as ECMA reads it, with the `u` flag if it can be; one that no ECMA engine reads judges nothing. */
export function toPattern(source: string): Pattern {
  let pattern = known.get(source);
  if (!pattern) {
    const native = toNative(source);
    known.set(source, (pattern = native ? (toLinear(native) ?? toBounded(native)) : EVERYTHING));
  }
  return pattern;
}

/** A pattern that takes linear time; null for one that RE2 cannot read, as with look-around or back-references. */
export function findLinear(source: string): Pattern | null {
  const native = toNative(source);
  return native && toLinear(native);
}

/** The same for an expression that is there already: of its flags `i` counts. */
export function fromRegExp(native: RegExp): Pattern {
  return toLinear(native) ?? toBounded(native);
}

function toNative(source: string): RegExp | null {
  for (const flags of ["u", ""]) {
    if (flags === "" && FOREIGN_ESCAPE.test(source)) break;
    try {
      return new RegExp(source, flags);
    } catch {
      // The next reading may do.
    }
  }
  return null;
}

function toLinear({ source, ignoreCase }: RegExp): Pattern | null {
  const translated = toRe2Syntax(source);
  if (translated === null) return null;
  try {
    const expression = RE2JS.compile(translated, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
    const test = (text: string): boolean => expression.test(text);
    return { judge: test, test };
  } catch {
    return null;
  }
}

function toBounded(native: RegExp): Pattern {
  let tired = false;
  const judge = (text: string): boolean | null => {
    if (!tired && givenUp < MOST_GIVEN_UP) {
      const judged = withinTime(LIMIT_MS, () => native.test(text));
      if (judged) return judged.result;
      givenUp += 1;
    }
    tired = true;
    return null;
  };
  return { judge, test: (text) => judge(text) !== false };
}
