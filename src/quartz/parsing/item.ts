import { DAY, WEEKDAY, type Field } from "./fields";
import { QuartzError } from "../quartz";
import { checkStep, EITHER, EVERY, toInteger, toSpan } from "../times/span";

/** One part of a comma-separated list. */
export interface Item {
  readonly values: readonly number[];
  /** Set by `L` in the days of the month; the offset is 3 for `L-3`. */
  readonly fromLast?: { readonly offset: number; readonly nearestWeekday: boolean };
  /** Set by the `W` of `15W`. */
  readonly nearestWeekday?: boolean;
  /** Set by the `L` of `6L`. */
  readonly lastOfMonth?: boolean;
  /** Set by the `#3` of `6#3`. */
  readonly nth?: number;
  /** Text behind the item that Quartz does not look at. */
  readonly ignored: string;
}

const FROM_LAST = /^L(?:-(\d*))?(W?)/;
const NUMBER = /^(\d+)(?:-(\d+)(?:\/(\d+))?|\/(\d$|\d{2,}))?/;
const NAME = /^([A-Z]{3})(?:-([A-Z]{3})|#(.*)|(L))?/s;

/** Parses one part of a list in capital letters, with all oddities of Quartz. Throws if Quartz would refuse it. */
export function toItem(field: Field, text: string): Item {
  if (/^L(W|-\d*W?)?$/.test(text)) return toLast(field, text);
  if (/^[A-Z]/.test(text)) return toNamed(field, text);
  if (text.startsWith("?")) return toUnspecified(field, text);
  if (/^[*/]/.test(text)) return toEvery(field, text);
  if (/^\d/.test(text)) return toNumbered(field, text);
  throw strange(field, text);
}

function toLast(field: Field, text: string): Item {
  if (field === WEEKDAY) return { values: [WEEKDAY.last], ignored: text.slice(1) };
  // Quartz accepts an L in every field; in the others it selects nothing, and the schedule never runs.
  if (field !== DAY) return { values: [], ignored: "" };
  const [, offset, weekday] = FROM_LAST.exec(text) ?? [];
  if (offset === "" && weekday === "") throw strange(field, text);
  const days = toInteger(offset === undefined || offset === "" ? "0" : offset);
  if (days > 30) throw new QuartzError(`"${text}" goes back more than 30 days from the last day of the month.`);
  return { values: [], fromLast: { offset: days, nearestWeekday: weekday === "W" }, ignored: "" };
}

function toNamed(field: Field, text: string): Item {
  const [whole = "", start = "", end, nth, last] = NAME.exec(text) ?? [];
  if (field.names.length === 0 || whole === "") throw strange(field, text);
  if (nth !== undefined && field === WEEKDAY) return { values: [toNumber(start)], nth: toNth(nth), ignored: "" };
  if (last !== undefined && field === WEEKDAY) return { values: [toNumber(start)], lastOfMonth: true, ...rest(whole) };
  if (end !== undefined) return { values: toSpan(field, toNumber(start), toNumber(end), 1), ...rest(whole) };
  if (text[3] === "-") throw strange(field, text);
  return { values: [toNumber(start)], ...rest(start) };

  function toNumber(name: string): number {
    const index = field.names.indexOf(name);
    if (index < 0) throw new QuartzError(`"${name}" is not a ${field.name}: write ${field.names.join(", ")}.`);
    return index + field.first;
  }

  function rest(read: string): { ignored: string } {
    return { ignored: text.slice(read.length) };
  }
}

function toUnspecified(field: Field, text: string): Item {
  if (field !== DAY && field !== WEEKDAY) throw new QuartzError(`The ${field.name} cannot be "?".`);
  if (text.length > 2) throw strange(field, text);
  return { values: [EITHER], ignored: text.slice(1) };
}

function toEvery(field: Field, text: string): Item {
  const [, step, ignored = ""] = /^\*?(?:\/(.*)|(.*))$/s.exec(text) ?? [];
  if (step === undefined) return { values: toSpan(field, EVERY, null, 1), ignored };
  return { values: toSpan(field, EVERY, null, checkStep(field, toInteger(step))), ignored: "" };
}

function toNumbered(field: Field, text: string): Item {
  const [whole, start = "", end, rangeStep, step] = NUMBER.exec(text) ?? [""];
  const value = toInteger(start);
  const ignored = text.slice(whole.length);
  if (end !== undefined) {
    if (ignored.startsWith("/") && rangeStep === undefined) throw strange(field, text);
    return { values: toSpan(field, value, toInteger(end), toInteger(rangeStep ?? "1")), ignored };
  }
  if (step !== undefined) {
    return { values: toSpan(field, value, null, checkStep(field, toInteger(step))), ignored };
  }
  return toMarked(field, text, value);
}

/** A number and the letter or sign behind it. */
function toMarked(field: Field, text: string, value: number): Item {
  const [, mark = "", after = ""] = /^\d+(.?)(.*)$/s.exec(text) ?? [];
  switch (mark) {
    case "L":
      if (field !== WEEKDAY || value < WEEKDAY.first || value > WEEKDAY.last) throw strange(field, text);
      return { values: [value], lastOfMonth: true, ignored: after };
    case "W":
      if (field !== DAY || value > DAY.last) throw strange(field, text);
      return { values: [value], nearestWeekday: true, ignored: after };
    case "#":
      if (field !== WEEKDAY) throw strange(field, text);
      return { values: [value], nth: toNth(after), ignored: "" };
    case "-":
    case "/":
      throw strange(field, text);
    default:
      return { values: toSpan(field, value, null, 0), ignored: mark + after };
  }
}

function toNth(text: string): number {
  const nth = toInteger(text);
  if (nth >= 1 && nth <= 5) return nth;
  throw new QuartzError(`A "#" takes a number from 1 to 5, not "${text}".`);
}

function strange(field: Field, text: string): QuartzError {
  return new QuartzError(`"${text}" is not understood in the ${field.name}.`);
}
