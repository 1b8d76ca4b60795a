import type { Quartz } from "../quartz";
import { findCycle, toEvery, toList, toRanges } from "../parsing/words";

/** Times of a day at which a schedule runs. */
interface Times {
  readonly words: string;
  /** True for runs all day long, so that "every day" is implied. */
  readonly repeating: boolean;
}

/** Largest number of times that are listed one by one. */
const FEW = 4;

/** The times of a day in words; null when there is none. */
export function toTimes({ seconds, minutes, hours }: Quartz): Times | null {
  const count = seconds.length * minutes.length * hours.length;
  if (count === 0) return null;
  if (count <= FEW) return { words: `at ${toClock(seconds, minutes, hours)} UTC`, repeating: false };
  const repeating = hours.length === 24;
  if (isOnlyZero(seconds) && isOnlyZero(minutes)) return { words: toHourly(hours), repeating };
  const hourly = hours.length === 1 ? "" : " of every hour";
  const within = isOnlyZero(seconds) ? toMinutely(minutes, hourly) : toSecondly(seconds, minutes, hourly);
  return { words: repeating ? within : `${within} ${toDuring(hours)}`, repeating };
}

function toClock(seconds: readonly number[], minutes: readonly number[], hours: readonly number[]): string {
  const times = hours.flatMap((hour) =>
    minutes.flatMap((minute) => seconds.map((second) => [hour, minute, ...(isOnlyZero(seconds) ? [] : [second])])),
  );
  return toList(times.map((time) => time.map(toTwoDigits).join(":")));
}

function toHourly(hours: readonly number[]): string {
  const cycle = findCycle(hours, 24);
  if (cycle === 1) return "every hour";
  if (cycle !== null) return `${toEvery(cycle, "hour")} from 00:00 UTC`;
  const block = findBlock(hours);
  if (block === null) return `at ${toList(hours.map(toFullHour))} UTC`;
  return `every hour from ${toFullHour(block.first)} through ${toFullHour(block.last)} UTC`;
}

function toMinutely(minutes: readonly number[], hourly: string): string {
  return toCycle("minute", minutes) ?? `at ${toPlural("minute", minutes)}${hourly}`;
}

function toSecondly(seconds: readonly number[], minutes: readonly number[], hourly: string): string {
  const cycle = toCycle("second", seconds);
  if (minutes.length === 60) return cycle ?? `at ${toPlural("second", seconds)} of every minute`;
  return `${cycle ?? `at ${toPlural("second", seconds)}`} of ${toPlural("minute", minutes)}${hourly}`;
}

function toCycle(unit: string, values: readonly number[]): string | null {
  const cycle = findCycle(values, 60);
  return cycle === null ? null : toEvery(cycle, unit);
}

function toDuring(hours: readonly number[]): string {
  const block = findBlock(hours);
  if (block !== null) return `between ${toFullHour(block.first)} and ${toTwoDigits(block.last)}:59 UTC`;
  return `in the hours ${toRanges(hours)} UTC`;
}

/** The borders of hours that follow one another; null when there are holes. */
function findBlock(hours: readonly number[]): { first: number; last: number } | null {
  const [first = 0, last = 0] = [hours[0], hours.at(-1)];
  return last - first === hours.length - 1 ? { first, last } : null;
}

function toPlural(unit: string, values: readonly number[]): string {
  return `${unit}${values.length === 1 ? "" : "s"} ${toRanges(values)}`;
}

function toFullHour(hour: number): string {
  return `${toTwoDigits(hour)}:00`;
}

function toTwoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

function isOnlyZero(values: readonly number[]): boolean {
  return values.length === 1 && values[0] === 0;
}
