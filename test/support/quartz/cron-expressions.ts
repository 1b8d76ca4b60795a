import fc from "../properties";

/** A part of an expression, and what it means, told without reading it. */
export interface Part<Value> {
  readonly text: string;
  readonly takes: (value: Value) => boolean;
}

interface Bounds {
  readonly first: number;
  readonly last: number;
  readonly names?: readonly string[];
}

const DAY = 86_400_000;
const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const WEEKDAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

const sixty = { first: 0, last: 59 };
const hours = { first: 0, last: 23 };
const monthDays = { first: 1, last: 31 };
const months = { first: 1, last: 12, names: MONTHS };
const weekdays = { first: 1, last: 7, names: WEEKDAYS };

const every: fc.Arbitrary<Part<number>> = fc.constant({ text: "*", takes: () => true });

function single({ first, last, names }: Bounds): fc.Arbitrary<Part<number>> {
  return fc.tuple(fc.integer({ min: first, max: last }), fc.boolean()).map(([value, named]) => ({
    text: named && names !== undefined ? names[value - first]! : String(value),
    takes: (each) => each === value,
  }));
}

function stepped({ first, last }: Bounds): fc.Arbitrary<Part<number>> {
  const steps = fc.integer({ min: 1, max: last - first });
  return fc.tuple(fc.option(fc.integer({ min: first, max: last })), steps).map(([start, step]) => ({
    text: `${start ?? "*"}/${step}`,
    takes: (each) => each >= (start ?? first) && (each - (start ?? first)) % step === 0,
  }));
}

/** Also around the end of the field. */
function ranged({ first, last }: Bounds): fc.Arbitrary<Part<number>> {
  const value = fc.integer({ min: first, max: last });
  return fc.tuple(value, value).map(([from, to]) => ({
    text: `${from}-${to}`,
    takes: (each) => (from <= to ? each >= from && each <= to : each >= from || each <= to),
  }));
}

function listed(bounds: Bounds): fc.Arbitrary<Part<number>> {
  const item = fc.oneof(single(bounds), ranged(bounds), stepped(bounds));
  return fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => ({
    text: items.map(({ text }) => text).join(","),
    takes: (each) => items.some(({ takes }) => takes(each)),
  }));
}

function field(bounds: Bounds): fc.Arbitrary<Part<number>> {
  return fc.oneof(every, { weight: 2, arbitrary: single(bounds) }, listed(bounds));
}

const byNumber = listed(monthDays).map(({ text, takes }) => ({
  text: [text, "?"],
  takes: (date: Date) => takes(date.getUTCDate()),
}));

const byWeekday = fc.oneof(every, listed(weekdays)).map(({ text, takes }) => ({
  text: ["?", text],
  takes: (date: Date) => takes(weekdayOf(date)),
}));

const fromLast = fc.integer({ min: 0, max: 30 }).map((offset) => ({
  text: [offset === 0 ? "L" : `L-${offset}`, "?"],
  takes: (date: Date) => daysLeft(date) === offset,
}));

// At most the 28th, and 27 days back: beyond, Quartz has rules of its own for days that the month has not.
const nearestWeekday = fc.integer({ min: 1, max: 28 }).map((day) => ({
  text: [`${day}W`, "?"],
  takes: (date: Date) => isNearestWeekday(date, day),
}));

const nearestFromLast = fc.integer({ min: 0, max: 27 }).map((offset) => ({
  text: [offset === 0 ? "LW" : `L-${offset}W`, "?"],
  takes: (date: Date) => isNearestWeekday(date, date.getUTCDate() + daysLeft(date) - offset),
}));

const lastWeekday = single(weekdays).map(({ text, takes }) => ({
  text: ["?", `${text}L`],
  takes: (date: Date) => takes(weekdayOf(date)) && daysLeft(date) < 7,
}));

const nthWeekday = fc.tuple(single(weekdays), fc.integer({ min: 1, max: 5 })).map(([{ text, takes }, nth]) => ({
  text: ["?", `${text}#${nth}`],
  takes: (date: Date) => takes(weekdayOf(date)) && Math.ceil(date.getUTCDate() / 7) === nth,
}));

const days = fc.oneof(byNumber, byWeekday, fromLast, nearestWeekday, nearestFromLast, lastWeekday, nthWeekday);

/** Some years in the near future, or all. */
const years = fc.oneof(fc.constant({ text: "", takes: () => true }), listedYears());

function listedYears(): fc.Arbitrary<Part<number>> {
  return fc.tuple(fc.integer({ min: 2026, max: 2032 }), fc.integer({ min: 0, max: 8 })).map(([first, length]) => ({
    text: ` ${first}-${first + length}`,
    takes: (year) => year >= first && year <= first + length,
  }));
}

type Time = fc.Arbitrary<Part<number>>;

function expressionOf(second: Time, minute: Time, hour: Time, year: Time): fc.Arbitrary<Part<Date>> {
  return fc.tuple(second, minute, hour, days, field(months), year).map(([s, min, h, d, month, y]) => ({
    text: `${s.text} ${min.text} ${h.text} ${d.text[0]!} ${month.text} ${d.text[1]!}${y.text}`,
    takes: (date) =>
      s.takes(date.getUTCSeconds()) &&
      min.takes(date.getUTCMinutes()) &&
      h.takes(date.getUTCHours()) &&
      d.takes(date) &&
      month.takes(date.getUTCMonth() + 1) &&
      y.takes(date.getUTCFullYear()),
  }));
}

/** Any valid expression. */
export const expressions = expressionOf(field(sixty), field(sixty), field(hours), years);

/** Few runs a day in a few years, so that all of them can be looked at. */
export const sparseExpressions = expressionOf(single(sixty), single(sixty), fewHours(), listedYears());

function fewHours(): Time {
  return fc.array(single(hours), { minLength: 1, maxLength: 3 }).map((items) => ({
    text: items.map(({ text }) => text).join(","),
    takes: (hour) => items.some(({ takes }) => takes(hour)),
  }));
}

function weekdayOf(date: Date): number {
  return date.getUTCDay() + 1;
}

function daysLeft(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate() - date.getUTCDate();
}

/** True if no weekday of the date's month is nearer to the given day. */
function isNearestWeekday(date: Date, day: number): boolean {
  const all = Array.from({ length: 31 }, (_, index) => new Date(date.getTime() + (index + 1 - date.getUTCDate()) * DAY))
    .filter((each) => each.getUTCMonth() === date.getUTCMonth())
    .filter((each) => each.getUTCDay() !== 0 && each.getUTCDay() !== 6);
  const distances = all.map((each) => Math.abs(each.getUTCDate() - day));
  return all[distances.indexOf(Math.min(...distances))]?.getUTCDate() === date.getUTCDate();
}
