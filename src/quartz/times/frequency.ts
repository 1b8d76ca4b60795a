import { DAY_MILLISECONDS, runningDays } from "./calendar";
import type { Quartz } from "../quartz";

/** Four years have every date, the 29th of February too. */
const DAYS = 1461;

/** Runs of a schedule a day, on average over the four years after a moment. */
export function runsPerDay(quartz: Quartz, after: Date): number {
  const start = Math.ceil(after.getTime() / DAY_MILLISECONDS) * DAY_MILLISECONDS;
  const end = start + DAYS * DAY_MILLISECONDS;
  let days = 0;
  for (const day of runningDays(quartz, start)) {
    if (day >= end) break;
    days += 1;
  }
  return (days * quartz.hours.length * quartz.minutes.length * quartz.seconds.length) / DAYS;
}
