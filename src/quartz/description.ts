import { runningDays } from "./times/calendar";
import { parseQuartz } from "./parsing/problem";
import type { DayRule, Quartz } from "./quartz";
import { toTimes } from "./times/times";
import { toCount, toMonthName, toOrdinal, toRanges, toWeekdayName, toYearWords } from "./parsing/words";

const NEAREST = "the weekday (Monday through Friday) nearest to";

/**
 * A schedule in plain English, such as "At 10:15 UTC on the third Friday of the month, in June". Throws a `QuartzError`
 * for a text that is no schedule.
 */
export function describeQuartz(text: string): string {
  const quartz = parseQuartz(text);
  const times = toTimes(quartz);
  if (times === null || isEmpty(quartz)) return "Never";
  const days = toDays(quartz.days) ?? (times.repeating ? "" : "every day");
  const moments = [times.words, days].filter((words) => words !== "").join(" ");
  const sentence = [moments, toMonths(quartz), toYears(quartz)].filter((words) => words !== "").join(", ");
  return capitalized(comes(quartz) ? sentence : `${sentence} (a date that never comes)`);
}

/** Null for every day. */
function toDays(rule: DayRule): string | null {
  switch (rule.kind) {
    case "days":
      return rule.days.length === 31 ? null : `on ${toCountedDays(rule.days)} of the month`;
    case "from-last":
      return `on ${toDayFromLast(rule)}`;
    case "nearest-weekday":
      return `on ${NEAREST} day ${rule.day} of the month`;
    case "weekdays":
      return rule.weekdays.length === 7 ? null : `on ${toRanges(rule.weekdays, toWeekdayName)}`;
    case "last":
      return `on the last ${toWeekdayName(rule.weekday)} of the month`;
    case "nth":
      return `on the ${toOrdinal(rule.nth)} ${toWeekdayName(rule.weekday)} of the month`;
  }
}

function toCountedDays(days: readonly number[]): string {
  return `${days.length === 1 ? "day" : "days"} ${toRanges(days)}`;
}

function toDayFromLast({ offset, nearestWeekday }: { offset: number; nearestWeekday: boolean }): string {
  if (offset === 0) return `the last ${nearestWeekday ? "weekday (Monday through Friday)" : "day"} of the month`;
  const day = `the day that is ${toCount(offset, "day")} before the last day of the month`;
  return nearestWeekday ? `${NEAREST} ${day}` : day;
}

function toMonths({ months }: Quartz): string {
  return months.length === 12 ? "" : `in ${toRanges(months, toMonthName)}`;
}

function toYears({ years, everyYear }: Quartz): string {
  return everyYear ? "" : toYearWords(years);
}

function isEmpty({ months, years, days }: Quartz): boolean {
  if (months.length === 0 || years.length === 0) return true;
  return days.kind === "weekdays" && days.weekdays.length === 0;
}

function comes(quartz: Quartz): boolean {
  return runningDays(quartz).next().done !== true;
}

function capitalized(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
