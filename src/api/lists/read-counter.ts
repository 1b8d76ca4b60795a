import type { Clock } from "../timing/clock";
import { SNAPSHOT_LIFE } from "./shared-list";

/** From this number on, one list costs less than a call for each, even if the list has several pages. */
const MANY = 10;

/** Counts objects that are read one by one, to find out when a list of all is cheaper. */
export interface ReadCounter {
  /** True when this id is one of many that were asked for within a snapshot's life. */
  readonly isMany: (id: string) => boolean;
  /** Starts counting anew, as after a write that makes snapshots useless. */
  readonly reset: () => void;
}

export function readCounter(clock: Pick<Clock, "elapsed">): ReadCounter {
  const askedAt = new Map<string, number>();

  return {
    isMany(id) {
      const now = clock.elapsed();
      for (const [other, at] of askedAt) if (now - at >= SNAPSHOT_LIFE) askedAt.delete(other);
      askedAt.set(id, now);
      return askedAt.size >= MANY;
    },
    reset: () => askedAt.clear(),
  };
}
