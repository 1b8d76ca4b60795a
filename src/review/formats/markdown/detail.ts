import type { Risk } from "../../shape";

/** Degree of detail of a comment. */
export interface Detail {
  /** Most values per change; null where changes of this risk are only counted. */
  readonly lines: Readonly<Record<Risk, number | null>>;
  /** Most characters of a value. */
  readonly value: number;
  /** Most characters of a name. */
  readonly name: number;
  /** Most names in a list of which some may be left out, and most rows of such a table. */
  readonly names: number;
  /** Form of destroyed and replaced objects where changes of their risk are only counted. */
  readonly removals: "named" | "counted";
}

const FULL: Detail = {
  lines: { high: Infinity, medium: Infinity, low: Infinity },
  value: 400,
  name: 200,
  names: 100,
  removals: "named",
};

/** From the fullest to the shortest. A comment is written with the first that fits. */
export const DETAILS: readonly Detail[] = [
  FULL,
  { ...FULL, lines: { high: 100, medium: 40, low: 0 }, value: 200, names: 40 },
  { ...FULL, lines: { high: 40, medium: 10, low: null }, value: 120, names: 20 },
  { ...FULL, lines: { high: 10, medium: 0, low: null }, value: 80, names: 10 },
  { ...FULL, lines: { high: 0, medium: null, low: null }, names: 5 },
  ...[100, 60, 30, 15].map((name): Detail => ({
    ...FULL,
    lines: { high: null, medium: null, low: null },
    name,
    names: 3,
  })),
  { ...FULL, lines: { high: null, medium: null, low: null }, name: 15, names: 3, removals: "counted" },
];
