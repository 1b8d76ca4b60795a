import { runningDays } from "./calendar";
import type { Quartz } from "../quartz";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The next runs in UTC, each later than `after`: fewer than `count` where the schedule ends, none when it never comes. */
export function nextRuns(quartz: Quartz, after: Date, count: number): Date[] {
  const runs: Date[] = [];
  if (count < 1) return runs;
  for (const run of runsAfter(quartz, after)) {
    runs.push(run);
    if (runs.length >= count) break;
  }
  return runs;
}

/** All runs later than `after`, ascending. */
export function* runsAfter(quartz: Quartz, after: Date): Generator<Date> {
  const from = after.getTime();
  for (const day of runningDays(quartz, from)) {
    for (const hour of startsIn(day, quartz.hours, HOUR)) {
      for (const minute of startsIn(hour, quartz.minutes, MINUTE)) {
        for (const second of startsIn(minute, quartz.seconds, SECOND)) if (second > from) yield new Date(second);
      }
    }
  }

  function startsIn(start: number, values: readonly number[], unit: number): number[] {
    return values.map((value) => start + value * unit).filter((each) => each + unit > from);
  }
}
