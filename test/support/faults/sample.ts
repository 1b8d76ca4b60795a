import { Random } from "../random";

/** So many cells, chosen by the seed. */
export function sample<T>(cells: readonly T[], count: number, seed: number): T[] {
  const random = new Random(seed);
  const left = [...cells];
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const at = random.integer(0, left.length - 1);
    const [cell] = left.splice(at, 1) as [T]; // one that is there
    return cell;
  });
}
