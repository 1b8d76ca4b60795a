import { printable, printableLine } from "../../../output";
import type { Leaf } from "../../shape";
import { toPlaceText } from "./place";

/** One line on a value: `-` for what goes, `+` for what comes, `!` where neither may be shown. */
export interface LeafLine {
  readonly sign: "-" | "+" | "!";
  readonly path: string;
  readonly value: string;
}

/** Characters of equal text that are kept before the first difference. */
const CONTEXT = 20;

/** Says how values change, in lines of a difference. Longer values are cut to where they differ. */
export function toLeafLines(leaves: readonly Leaf[], limit: number): LeafLine[] {
  return leaves.flatMap((leaf): LeafLine[] => {
    const path = printableLine(toPlaceText(leaf.path));
    if (leaf.sensitive) return [{ sign: "!", path, value: "(secret)" }];
    const before = leaf.before === null ? null : toWords(leaf.before);
    const after = leaf.unknown ? "(known after apply)" : leaf.after === null ? null : toWords(leaf.after);
    const start = before !== null && after !== null ? toStart(before, after, limit) : 0;
    const lines: LeafLine[] = [];
    if (before !== null) lines.push({ sign: "-", path, value: cut(before, start, limit) });
    if (after !== null) lines.push({ sign: "+", path, value: cut(after, start, limit) });
    return lines;
  });
}

function toWords(value: Leaf["before"]): string {
  return printable(JSON.stringify(value));
}

/** Index from which two values are shown: their first difference, with a little before it. */
function toStart(before: string, after: string, limit: number): number {
  if (before.length <= limit && after.length <= limit) return 0;
  let index = 0;
  while (index < before.length && before[index] === after[index]) index += 1;
  return index <= CONTEXT * 2 ? 0 : index - CONTEXT;
}

function cut(text: string, start: number, limit: number): string {
  // A character of two code units is not cut in half.
  const shown = text.slice(start, start + limit).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
  return `${start > 0 ? "…" : ""}${shown}${start + limit < text.length ? "…" : ""}`;
}
