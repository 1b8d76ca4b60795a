import type { Spelling } from "./spellings";
import type { View } from "./view";

/** The part of a view from one index to another. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What has fewer characters than this cannot be told from parts of ordinary words. */
export const SHORTEST = 4;

/** So much of a secret's beginning is no coincidence. */
const LONG_BEGINNING = 12;

/** Less of it counts where something was left out for certain. */
const OMISSION = /^(?:…|\.\.|\*\*|\[|<)/;

/** Where a quotation ends, half a word of a secret's may be an ordinary word: more of it has to be there. */
const END = /^(?:$|["'`\\)])/;
const SHORTEST_BEGINNING = 6;

/**
 * Spellings by their first characters, so that a text is read once however many there are. Also finds a secret of which
 * only the beginning is quoted.
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

  /** Where the view has a spelling; ranges may overlap. */
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

/** How much of the spelling stands at this place; zero where it is no quotation of it. */
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

/** With what belongs to the same code before and behind. */
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
