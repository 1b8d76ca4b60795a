import { DAY_MILLISECONDS, runningDays } from "./calendar";
import type { Quartz } from "../quartz";

/** Something with a schedule. */
export interface Scheduled<T> {
  readonly of: T;
  readonly quartz: Quartz;
}

/** All that starts in the same minute. */
export interface Crowd<T> {
  /** The first minute, of those with the most members. */
  readonly minute: Date;
  readonly members: readonly T[];
}

/** Days that are looked at: a leap year has them all. */
const DAYS = 366;

const MINUTES_OF_A_DAY = 1440;
const MINUTE_MILLISECONDS = 60_000;

/**
 * Minutes of the year from the next midnight on in which at least `size` of the schedules start, the most crowded first. A
 * minute is left out if fewer than that many of its members are in no other crowd.
 */
export function findCrowds<T>(
  all: readonly Scheduled<T>[],
  { size, now }: { readonly size: number; readonly now: Date },
): Crowd<T>[] {
  const start = Math.ceil(now.getTime() / DAY_MILLISECONDS) * DAY_MILLISECONDS;
  const daysOf = toDaysReader(start);
  const crowds = toMinutes(all).flatMap((scheduled, minute) => {
    if (scheduled.length < size) return [];
    const day = getFullestDay(scheduled.map(({ quartz }) => daysOf(quartz)));
    const members = scheduled.filter(({ quartz }) => daysOf(quartz).has(day)).map(({ of }) => of);
    return [{ minute: new Date(start + day * DAY_MILLISECONDS + minute * MINUTE_MILLISECONDS), members }];
  });
  const seen = new Set<T>();
  return crowds
    .sort((one, other) => other.members.length - one.members.length)
    .filter(({ members }) => {
      const isNew = members.filter((member) => !seen.has(member)).length >= size;
      if (isNew) for (const member of members) seen.add(member);
      return isNew;
    });
}

/** The schedules that start in each minute of a day on which they run. */
function toMinutes<T>(all: readonly Scheduled<T>[]): Scheduled<T>[][] {
  const minutes = Array.from({ length: MINUTES_OF_A_DAY }, (): Scheduled<T>[] => []);
  for (const scheduled of all) {
    const { quartz } = scheduled;
    if (quartz.seconds.length === 0) continue;
    for (const hour of quartz.hours) for (const minute of quartz.minutes) minutes[hour * 60 + minute]?.push(scheduled);
  }
  return minutes;
}

type Days = ReadonlySet<number>;

/** Reads on which days, counted from `start`, a schedule runs. Schedules of the same days share one set. */
function toDaysReader(start: number): (quartz: Quartz) => Days {
  const byQuartz = new Map<Quartz, Days>();
  const byRule = new Map<string, Days>();
  return (quartz) => {
    const known = byQuartz.get(quartz);
    if (known !== undefined) return known;
    const rule = JSON.stringify([quartz.days, quartz.months, quartz.years]);
    const days = byRule.get(rule) ?? listDays(quartz, start);
    byQuartz.set(quartz, days);
    byRule.set(rule, days);
    return days;
  };
}

function listDays(quartz: Quartz, start: number): Days {
  const days = new Set<number>();
  for (const day of runningDays(quartz, start)) {
    const number = (day - start) / DAY_MILLISECONDS;
    if (number >= DAYS) break;
    days.add(number);
  }
  return days;
}

/** The first day that is in the most of the sets. */
function getFullestDay(all: readonly Days[]): number {
  const weights = new Map<Days, number>();
  for (const days of all) weights.set(days, (weights.get(days) ?? 0) + 1);
  const counts = new Array<number>(DAYS).fill(0);
  for (const [days, weight] of weights) for (const day of days) counts[day] = (counts[day] ?? 0) + weight;
  return counts.indexOf(Math.max(...counts));
}
