import type { Change, Leaf, Report } from "../../../shape";

/** Degree of detail of a page. */
export interface Detail {
  /** Most values of an object. */
  readonly leaves: number;
  /** Most characters of a value. */
  readonly characters: number;
}

/** From the fullest to the shortest. */
const DETAILS: readonly Detail[] = [
  { leaves: 1000, characters: 2000 },
  { leaves: 200, characters: 500 },
  { leaves: 60, characters: 200 },
  { leaves: 25, characters: 100 },
  { leaves: 10, characters: 60 },
];

const SHORTEST: Detail = { leaves: 3, characters: 40 };

/** Bytes that all changes may take together, so that a page of 1,000 changes stays under 2 MB. */
const MOST = 1_500_000;

/** Bytes of markup around a change and around a value. */
const AROUND = { change: 500, leaf: 25 };

/** Most often a name stands in the matrix, at the change and in the sentences on top. */
const NAME_COPIES = 3;

/** The fullest detail with which a page is quick to load; the shortest, where none is. */
export function toDetail({ changes, drift }: Report): Detail {
  const all = [...changes, ...drift];
  const around = all.reduce((sum, change) => sum + toSizeAround(change), 0);
  const fits = (detail: Detail): boolean =>
    around + all.reduce((sum, { leaves }) => sum + toSizeOf(leaves, detail), 0) <= MOST;
  return DETAILS.find(fits) ?? SHORTEST;
}

function toSizeAround({ name, reasons, address, construct }: Change): number {
  const texts = [...reasons, address, construct ?? ""].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return AROUND.change + Buffer.byteLength(name) * NAME_COPIES + texts;
}

function toSizeOf(leaves: readonly Leaf[], { leaves: most, characters }: Detail): number {
  return leaves.slice(0, most).reduce((sum, { path, before, after }) => {
    const values = toSize(before, characters) + toSize(after, characters);
    return sum + AROUND.leaf + Buffer.byteLength(path) + values;
  }, 0);
}

function toSize(value: Leaf["before"], characters: number): number {
  return Buffer.byteLength(toValueText(value).slice(0, characters));
}

/** A value as the page writes it. */
export function toValueText(value: Leaf["before"]): string {
  return typeof value === "string" && value !== "" ? value : JSON.stringify(value);
}
