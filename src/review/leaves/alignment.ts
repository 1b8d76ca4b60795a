import { diffArrays } from "diff";
import { ABSENT, type Part } from "./part";

/** Two elements that stand for each other, or one that came or went. */
export interface Pair {
  /** Place in the list that is planned; of an element that goes, in the old one. */
  readonly index: number;
  readonly before: Part;
  readonly after: Part;
}

/** Lists that differ more than this are compared place by place. */
const MOST_EDITS = 500;

/** Pairs of the elements of two lists that differ, so that an insertion changes nothing but what was inserted. */
export function alignList(
  before: readonly Part[],
  after: readonly Part[],
  same: (a: Part, b: Part) => boolean,
): Pair[] {
  const parts = diffArrays([...before], [...after], { comparator: same, maxEditLength: MOST_EDITS });
  if (parts === undefined) return pairUp({ elements: before, index: 0 }, { elements: after, index: 0 });
  const pairs: Pair[] = [];
  let removed: readonly Part[] = [];
  let added: readonly Part[] = [];
  let [old, next] = [0, 0];
  const close = (): void => {
    pairs.push(...pairUp({ elements: removed, index: old }, { elements: added, index: next }));
    old += removed.length;
    next += added.length;
    [removed, added] = [[], []];
  };
  for (const part of parts) {
    if (part.removed) removed = part.value;
    else if (part.added) added = part.value;
    else {
      close();
      old += part.count;
      next += part.count;
    }
  }
  close();
  return pairs;
}

/** Elements that only one of two sets has. Those that are not known are new. */
export function alignSet(before: readonly Part[], after: readonly Part[]): Pair[] {
  const [old, next] = [new Set(before.map(toKey)), new Set(after.map(toKey))];
  const gone = before.map((element, index) => ({ index, before: element, after: ABSENT }));
  const come = after.map((element, index) => ({ index, before: ABSENT, after: element }));
  return [
    ...gone.filter((pair) => !next.has(toKey(pair.before))),
    ...come.filter((pair) => pair.after.unknown === true || !old.has(toKey(pair.after))),
  ];
}

interface Run {
  readonly elements: readonly Part[];
  readonly index: number;
}

function pairUp(removed: Run, added: Run): Pair[] {
  const length = Math.max(removed.elements.length, added.elements.length);
  return Array.from({ length }, (_, place) => {
    const { [place]: before = ABSENT } = removed.elements;
    const { [place]: after = ABSENT } = added.elements;
    return { index: (after === ABSENT ? removed.index : added.index) + place, before, after };
  });
}

function toKey({ value }: Part): string {
  return value === undefined ? "" : JSON.stringify(value);
}
