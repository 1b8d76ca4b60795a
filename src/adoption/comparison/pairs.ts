import { isDeepStrictEqual } from "node:util";
import { COMPARED_KINDS, type Compared, type Side } from "./compared";

/** Two objects of the same kind and name; null on a side that has none. */
export interface Pair {
  readonly before: Compared | null;
  readonly after: Compared | null;
}

/** Pairs the objects of two sides by kind and name. Of namesakes, those with the same values belong together. */
export function pairUp(before: Side, after: Side): Pair[] {
  const groups = new Map<string, { readonly before: Compared[]; readonly after: Compared[] }>();
  const groupOf = ({ kind, name }: Compared) => {
    const key = JSON.stringify([COMPARED_KINDS.indexOf(kind), name]);
    const group = groups.get(key) ?? { before: [], after: [] };
    groups.set(key, group);
    return group;
  };
  for (const object of before.objects) groupOf(object).before.push(object);
  for (const object of after.objects) groupOf(object).after.push(object);
  return [...groups.values()].flatMap((group) => pairNamesakes(group.before, group.after));
}

function pairNamesakes(before: readonly Compared[], after: readonly Compared[]): Pair[] {
  const [left, right] = [[...before], [...after]];
  const pairs: Pair[] = [];
  const take = (isSame: (one: Compared, other: Compared) => boolean): void => {
    for (const one of [...left]) {
      const other = right.find((candidate) => isSame(one, candidate));
      if (other === undefined) continue;
      pairs.push({ before: one, after: other });
      left.splice(left.indexOf(one), 1);
      right.splice(right.indexOf(other), 1);
    }
  };
  if (left.length > 1 || right.length > 1) {
    take((one, other) => isDeepStrictEqual(one.values, other.values));
    take((one, other) => isDeepStrictEqual(one.values.tags, other.values.tags));
  }
  take(() => true);
  return [
    ...pairs,
    ...left.map((object) => ({ before: object, after: null })),
    ...right.map((object) => ({ before: null, after: object })),
  ];
}
