import { DAY_MILLISECONDS, runningDays } from "./calendar";
import type { Quartz } from "../quartz";

/** Runs within a stretch of time, in seconds from its beginning. `gap` is null for one run. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly gap: number | null;
}

/** The smallest distance in seconds that two runs ever have, exactly; null when there are not two runs. */
export function smallestGapSeconds(quartz: Quartz): number | null {
  const day = toDay(quartz);
  if (day === null) return null;
  const distance = smallestDayDistance(quartz);
  if (distance === null) return null;
  return smaller(day.gap, distance === Infinity ? null : distance * 86_400 - (day.last - day.first));
}

/** Number of runs on a day on which the schedule runs. */
export function mostRunsPerDay({ seconds, minutes, hours }: Quartz): number {
  return seconds.length * minutes.length * hours.length;
}

function toDay({ seconds, minutes, hours }: Quartz): Stretch | null {
  const instant: Stretch = { first: 0, last: 0, gap: null };
  return repeat(hours, 3600, repeat(minutes, 60, repeat(seconds, 1, instant)));
}

/** The same stretch begun at each of the values, none of them reaching into the next. */
function repeat(values: readonly number[], unit: number, stretch: Stretch | null): Stretch | null {
  const [first, last] = [values[0], values.at(-1)];
  if (stretch === null || first === undefined || last === undefined) return null;
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? value));
  const between = steps.length === 0 ? null : Math.min(...steps) * unit - (stretch.last - stretch.first);
  return { first: first * unit + stretch.first, last: last * unit + stretch.last, gap: smaller(stretch.gap, between) };
}

/** Smallest number of days between two days with runs; Infinity for a single day, null for none. */
function smallestDayDistance(quartz: Quartz): number | null {
  let [previous, smallest]: [number | null, number | null] = [null, null];
  for (const day of runningDays(quartz)) {
    smallest = previous === null ? Infinity : smaller(smallest, (day - previous) / DAY_MILLISECONDS);
    if (smallest === 1) break;
    previous = day;
  }
  return smallest;
}

function smaller(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}
