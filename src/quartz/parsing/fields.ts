/** One of the seven places of an expression. */
export interface Field {
  /** Name in messages. */
  readonly name: string;
  readonly first: number;
  readonly last: number;
  /** Quartz refuses a greater step, except behind a range. */
  readonly largestStep: number;
  /** Three capital letters each; the first stands for `first`. */
  readonly names: readonly string[];
}

const JANUARY_TO_DECEMBER = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const SUNDAY_TO_SATURDAY = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

export const FIRST_YEAR = 1970;

/**
 * Last year of all schedules. Quartz ends them a hundred years after the start of its server; with a fixed year, a text
 * always means the same.
 */
export const LAST_YEAR = 2126;

export const SECOND: Field = { name: "seconds", first: 0, last: 59, largestStep: 59, names: [] };
export const MINUTE: Field = { name: "minutes", first: 0, last: 59, largestStep: 59, names: [] };
export const HOUR: Field = { name: "hours", first: 0, last: 23, largestStep: 23, names: [] };
export const DAY: Field = { name: "day of month", first: 1, last: 31, largestStep: 31, names: [] };
export const MONTH: Field = { name: "month", first: 1, last: 12, largestStep: 12, names: JANUARY_TO_DECEMBER };
export const WEEKDAY: Field = { name: "weekday", first: 1, last: 7, largestStep: 7, names: SUNDAY_TO_SATURDAY };
export const YEAR: Field = {
  name: "year",
  first: FIRST_YEAR,
  last: LAST_YEAR,
  largestStep: Infinity,
  names: [],
};

/** In the order of an expression. */
export const FIELDS: readonly Field[] = [SECOND, MINUTE, HOUR, DAY, MONTH, WEEKDAY, YEAR];
