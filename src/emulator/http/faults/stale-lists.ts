import type { Clock } from "../../../api/timing";

/** Organizations as they were before a write, for as long as their lists are to show that. */
export interface StaleLists<T> {
  /** Keeps what an organization has been until now. */
  keep(organizationId: string, before: T, ms: number): void;
  /** The organization as its lists show it; null if they show what is there. */
  find(organizationId: string): T | null;
  clear(): void;
}

export function staleLists<T>(clock: Clock): StaleLists<T> {
  let kept: { readonly organizationId: string; readonly before: T; readonly until: number }[] = [];

  return {
    keep: (organizationId, before, ms) => void kept.push({ organizationId, before, until: clock.elapsed() + ms }),
    find(organizationId) {
      kept = kept.filter(({ until }) => clock.elapsed() < until);
      // The first of several: a list that lags shows none of the writes since.
      return kept.find((each) => each.organizationId === organizationId)?.before ?? null;
    },
    clear: () => (kept = []),
  };
}
