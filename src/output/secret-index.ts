import type { Spelling } from "./spellings";
import type { View } from "./view";

/** Part of a view, from one index to another. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Minimum length of a secret. Shorter texts occur in ordinary words. */
export const SHORTEST = 4;

/** A match of this many leading characters is no coincidence. */
const LONG_BEGINNING = 12;

/** Marks of an omission. A shorter match counts in front of one. */
const OMISSION = /^(?:…|\.\.|\*\*|\[|<)/;

/** End of a quotation. Half a word of a secret may be an ordinary word there, so a longer match is needed. */
const END = /^(?:$|["'`\\)])/;
const SHORTEST_BEGINNING = 6;

/**
 * Index of spellings by their first characters, so that a text is read once for any number of secrets. Also finds
 * secrets of which only the beginning is quoted.
 */
export class SecretIndex {
  private readonly byStart = new Map<string, Spelling[]>();

  add(spellings: Iterable<Spelling>): void {
    for (const spelling of spellings) {
      if (spelling.folded.length < SHORTEST) continue;
      const start = spelling.folded.slice(0, SHORTEST);
      const others = this.byStart.get(start);
      if (others) others.push(spelling);
      else this.byStart.set(start, [spelling]);
    }
  }

  /** Finds spellings in a view. Ranges may overlap. */
  *find(view: View): Generator<Range> {
    if (this.byStart.size === 0) return;
    for (let from = 0; from + SHORTEST <= view.folded.length; from += 1) {
      const candidates = this.byStart.get(view.folded.slice(from, from + SHORTEST));
      if (!candidates) continue;
      for (const candidate of candidates) {
        const length = toLength(candidate, view, from);
        if (length > 0) yield toWhole(candidate, view, { from, to: from + length });
      }
    }
  }
}

/** Length of the match of a spelling at this place; zero if there is none. */
function toLength({ folded, exact, code, whole }: Spelling, view: View, from: number): number {
  let length = SHORTEST;
  while (length < folded.length && folded.charCodeAt(length) === view.folded.charCodeAt(from + length)) length += 1;
  if (exact !== null && exact.slice(0, length) !== view.text.slice(from, from + length)) return 0;
  if (whole && (isWord(view.text, from - 1) || (length === folded.length && isWord(view.text, from + length))))
    return 0;
  if (length === folded.length || length >= LONG_BEGINNING) return length;
  if (code !== null || whole || isWord(view.text, from - 1)) return 0;
  const rest = view.text.slice(from + length, from + length + 2);
  if (OMISSION.test(rest)) return length;
  const isAll = from === 0 && rest === "";
  return !isAll && length >= SHORTEST_BEGINNING && length * 3 >= folded.length && END.test(rest) ? length : 0;
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
