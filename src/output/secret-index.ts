import type { Spelling } from "./spellings";
import type { View } from "./view";

/** Part of a view, from one index to another. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Minimum length of a secret. Shorter texts occur in ordinary words. */
export const SHORTEST = 4;

/** A match of this many leading or trailing characters is not a coincidence. */
const LONG_PART = 12;

/** Most characters that are compared in one text: many times those of the longest log with many secrets. */
const MOST_COMPARISONS = 20_000_000;

/** Marks of an omission. A shorter match counts next to one. */
const OMISSION = /^(?:\u2026|\.\.|\*\*|\[|<)/;
const OMISSION_BEFORE = /(?:\u2026|\.\.|\*\*|\]|>)$/;

/** End and beginning of a quotation. Half a word of a secret may be an ordinary word there, so a longer match is needed. */
const END = /^(?:$|["'`\\)])/;
const BEGINNING = /["'`(]$/;
const SHORTEST_PART = 6;

/**
 * Index of spellings by their first and last characters, so that a text is read once for any number of secrets. Also
 * finds secrets of which only the beginning or the end is quoted.
 */
export class SecretIndex {
  private readonly byStart = new Map<string, Spelling[]>();
  private readonly byEnd = new Map<string, Spelling[]>();

  add(spellings: Iterable<Spelling>): void {
    for (const spelling of spellings) {
      const { folded, code, whole } = spelling;
      if (folded.length < SHORTEST) continue;
      put(this.byStart, folded.slice(0, SHORTEST), spelling);
      if (code === null && !whole) put(this.byEnd, folded.slice(-SHORTEST), spelling);
    }
  }

  /**
   * Finds spellings in a view. Ranges may overlap. A text that is little else than beginnings of long secrets, which
   * would take for ever to compare, counts as one from some place on.
   */
  *find(view: View): Generator<Range> {
    if (this.byStart.size === 0) return;
    const effort: Effort = { left: MOST_COMPARISONS };
    for (let from = 0; from + SHORTEST <= view.folded.length; from += 1) {
      if (effort.left < 0) {
        yield { from, to: view.folded.length };
        return;
      }
      const to = from + SHORTEST;
      const part = view.folded.slice(from, to);
      for (const candidate of this.byStart.get(part) ?? []) {
        const length = toLength(candidate, view, from, effort);
        if (length > 0) yield toWhole(candidate, view, { from, to: from + length });
      }
      for (const candidate of this.byEnd.get(part) ?? []) {
        const length = toEndLength(candidate, view, to, effort);
        if (length > 0) yield { from: to - length, to };
      }
    }
  }
}

function put(index: Map<string, Spelling[]>, part: string, spelling: Spelling): void {
  const others = index.get(part);
  if (others) others.push(spelling);
  else index.set(part, [spelling]);
}

/** Characters that may still be compared. */
interface Effort {
  left: number;
}

/** Length of the match of a spelling at this place; zero if there is none. */
function toLength({ folded, exact, code, whole }: Spelling, view: View, from: number, effort: Effort): number {
  let length = SHORTEST;
  while (length < folded.length && folded.charCodeAt(length) === view.folded.charCodeAt(from + length)) length += 1;
  effort.left -= length;
  if (exact !== null && exact.slice(0, length) !== view.text.slice(from, from + length)) return 0;
  if (whole && (isWord(view.text, from - 1) || (length === folded.length && isWord(view.text, from + length))))
    return 0;
  if (length === folded.length || length >= LONG_PART) return length;
  if (code !== null || whole || isWord(view.text, from - 1)) return 0;
  const rest = view.text.slice(from + length, from + length + 2);
  if (OMISSION.test(rest)) return length;
  const isAll = from === 0 && rest === "";
  return !isAll && length >= SHORTEST_PART && length * 3 >= folded.length && END.test(rest) ? length : 0;
}

/** Length of the match of a spelling's end in front of this place; zero if there is none. */
function toEndLength({ folded }: Spelling, view: View, to: number, effort: Effort): number {
  let length = SHORTEST;
  while (length < folded.length && folded.at(-length - 1) === view.folded[to - length - 1]) length += 1;
  effort.left -= length;
  if (length === folded.length) return length;
  while (view.folded[to - length] === " ") length -= 1;
  if (isWord(view.text, to - length - 1)) return 0;
  // The end of a secret that is an address or JSON is often an ordinary word.
  const isLarge = length * 3 >= folded.length;
  if (length >= LONG_PART && isLarge) return length;
  if (isWord(view.text, to)) return 0;
  const before = view.text.slice(Math.max(0, to - length - 2), to - length);
  if (OMISSION_BEFORE.test(before)) return length;
  return length >= SHORTEST_PART && isLarge && BEGINNING.test(before) ? length : 0;
}

/** Extends a range over adjacent characters of the same encoding. */
function toWhole({ code }: Spelling, { text }: View, { from, to }: Range): Range {
  if (code === null) return { from, to };
  let [start, end] = [from, to];
  while (start > 0 && code.before.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && code.after.test(text.charAt(end))) end += 1;
  return { from: start, to: end };
}

function isWord(text: string, index: number): boolean {
  return /[\p{L}\p{N}_]/u.test(text.charAt(index));
}
