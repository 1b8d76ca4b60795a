const ORDINALS = ["first", "second", "third", "fourth", "fifth"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const UNITS: readonly (readonly [string, number])[] = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
];

/** "a", "a and b", "a, b and c". */
export function toList(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

/** Ascending values with what follows one another drawn together: "1 through 5 and 9". */
export function toRanges(values: readonly number[], toWord: (value: number) => string = String): string {
  const groups: number[][] = [];
  for (const value of values) {
    const group = groups.at(-1);
    if (group?.at(-1) === value - 1) group.push(value);
    else groups.push([value]);
  }
  return toList(groups.flatMap((group) => toGroup(group.map(toWord))));
}

/** "in 2026 through 2028", or "every 2 years from 1970 through 2126". */
export function toYearWords(years: readonly number[]): string {
  const [first = 0, second = 0, last = 0] = [years[0], years[1], years.at(-1)];
  const step = second - first;
  const even = years.every((year, index) => year === first + index * step);
  if (!even || step < 2 || years.length < 4) return `in ${toRanges(years)}`;
  return `${toEvery(step, "year")} from ${first} through ${last}`;
}

function toGroup(words: readonly string[]): string[] {
  return words.length < 3 ? [...words] : [`${words[0] ?? ""} through ${words.at(-1) ?? ""}`];
}

/** "4 minutes", "1 hour and 30 minutes". */
export function toDuration(seconds: number): string {
  let rest = seconds;
  const words = UNITS.flatMap(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest %= size;
    return count === 0 ? [] : [toCount(count, unit)];
  });
  return toList(words);
}

/** "every hour", "every 4 minutes". */
export function toEvery(count: number, unit: string): string {
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`;
}

/** "1 day", "2 days". */
export function toCount(count: number, unit: string): string {
  return `${count} ${count === 1 ? unit : `${unit}s`}`;
}

/** 3 is "third". */
export function toOrdinal(value: number): string {
  return ORDINALS[value - 1] ?? String(value);
}

/** 1 is January. */
export function toMonthName(month: number): string {
  return MONTHS[month - 1] ?? String(month);
}

/** 1 is Sunday, as Quartz has it. */
export function toWeekdayName(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? `weekday ${weekday}`;
}

/** The step of values that come evenly around the whole clock from 0, such as 4 for 0, 4, … 56 of 60; null otherwise. */
export function findCycle(values: readonly number[], size: number): number | null {
  const step = size / values.length;
  return Number.isInteger(step) && values.every((value, index) => value === index * step) ? step : null;
}
