import { DAY, WEEKDAY, YEAR, type Field } from "../parsing/fields";
import { QuartzError } from "../quartz";

/** Value that stands for `*`. Quartz uses the same, so it reads the text `99` as `*`. */
export const EVERY = 99;

/** Value that stands for `?`, as does the text `98` in the day fields. */
export const EITHER = 98;

const LARGEST_INTEGER = 2 ** 31 - 1;

/** Converts digits as Java reads an `int`; throws on overflow. */
export function toInteger(digits: string): number {
  const value = Number(digits);
  if (!/^[+-]?\d+$/.test(digits) || Math.abs(value) > LARGEST_INTEGER) {
    throw new QuartzError(`"${digits}" is not a whole number.`);
  }
  return value;
}

/**
 * The values from one to another in steps, around the end of the field where the first is the greater. Without `end`
 * it is up to the field's last value, and one value only where there is no step.
 */
export function toSpan(field: Field, start: number, end: number | null, step: number): number[] {
  if (!isAllowed(field, start, end)) {
    const [first, last] = [field.first, field.last];
    const wrong = isAllowed(field, start, null) && end !== null ? end : start;
    throw new QuartzError(`"${wrong}" in the ${field.name} is not between ${first} and ${last}.`);
  }
  if (start === EVERY) return toValues(field, field.first, Math.min(end ?? field.last, field.last), Math.max(step, 1));
  return step === 0 ? [start] : toValues(field, start, end ?? field.last, step);
}

/** Throws for a step that Quartz finds too large. */
export function checkStep(field: Field, step: number): number {
  if (step <= field.largestStep) return step;
  throw new QuartzError(`The step ${step} in the ${field.name} is greater than ${field.largestStep}.`);
}

/** Quartz never checks a year, nor the lower border of an end. */
function isAllowed(field: Field, start: number, end: number | null): boolean {
  if (field === YEAR || start === EVERY) return true;
  if (start === EITHER && (field === DAY || field === WEEKDAY)) return true;
  return start >= field.first && start <= field.last && (end ?? start) <= field.last;
}

function toValues(field: Field, start: number, end: number, step: number): number[] {
  const backwards = end < start;
  if (backwards && field === YEAR) throw new QuartzError(`The years ${start}-${end} run backwards.`);
  const size = field.last - field.first + 1;
  // A year, and the end behind a 98, may be any number.
  const stop = backwards ? end + size : Math.min(end, Math.max(field.last, EITHER));
  const values: number[] = [];
  for (let value = start; value <= stop; value += step) {
    values.push(backwards ? ((value - field.first) % size) + field.first : value);
  }
  return values;
}
