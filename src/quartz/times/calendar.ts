import type { DayRule, Quartz } from "../quartz";

export const DAY_MILLISECONDS = 86_400_000;

const SUNDAY = 1;
const SATURDAY = 7;

/** The days of a month, ascending, on which the rule runs. `month` 1 is January. */
export function toMonthDays(rule: DayRule, year: number, month: number): number[] {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const days = daysOf(rule, { length, weekdayOfFirst: new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 1 });
  return days.filter((day) => day >= 1 && day <= length);
}

/** The beginning of each day, ascending in milliseconds, on which the schedule runs; days that end by `after` are left out. */
export function* runningDays(quartz: Quartz, after = -Infinity): Generator<number> {
  for (const year of quartz.years) {
    if (Date.UTC(year + 1) <= after) continue;
    for (const month of quartz.months) {
      if (Date.UTC(year, month) <= after) continue;
      for (const day of toMonthDays(quartz.days, year, month)) {
        const start = Date.UTC(year, month - 1, day);
        if (start + DAY_MILLISECONDS > after) yield start;
      }
    }
  }
}

interface Month {
  readonly length: number;
  readonly weekdayOfFirst: number;
}

function daysOf(rule: DayRule, month: Month): readonly number[] {
  switch (rule.kind) {
    case "days":
      return rule.days;
    case "from-last": {
      const day = month.length - rule.offset;
      return [rule.nearestWeekday ? toNearestWeekday(day, month) : day];
    }
    case "nearest-weekday":
      return [toNearestWeekday(rule.day, month)];
    case "weekdays":
      return Array.from({ length: month.length }, (_, index) => index + 1).filter((day) =>
        rule.weekdays.includes(toWeekday(day, month)),
      );
    case "last":
      return daysWith(rule.weekday, month).slice(-1);
    case "nth":
      return daysWith(rule.weekday, month).slice(rule.nth - 1, rule.nth);
  }
}

function daysWith(weekday: number, month: Month): number[] {
  if (weekday > SATURDAY) return [];
  const first = 1 + ((weekday - month.weekdayOfFirst + 7) % 7);
  return [first, first + 7, first + 14, first + 21, first + 28].filter((day) => day <= month.length);
}

/** The day itself may lie outside of the month: Quartz counts on, and 31W finds the 30th when the 31st were a Saturday. */
function toNearestWeekday(day: number, month: Month): number {
  const weekday = toWeekday(day, month);
  if (weekday === SATURDAY) return day === 1 ? day + 2 : day - 1;
  if (weekday === SUNDAY) return day === month.length ? day - 2 : day + 1;
  return day;
}

function toWeekday(day: number, { weekdayOfFirst }: Month): number {
  return ((((weekdayOfFirst - 1 + day - 1) % 7) + 7) % 7) + 1;
}
