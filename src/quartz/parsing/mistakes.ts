import type { Mistake } from "./mistake";
import { findError, toCountMessage, toParts } from "./reading";
import { toDayFields, toQuartzFields, toQuartzWeekdays } from "./unix";
import { findZone } from "./zones";

const MACROS: Readonly<Record<string, string>> = {
  "@yearly": "0 0 0 1 1 ?",
  "@annually": "0 0 0 1 1 ?",
  "@monthly": "0 0 0 1 * ?",
  "@weekly": "0 0 0 ? * 1",
  "@daily": "0 0 0 * * ?",
  "@midnight": "0 0 0 * * ?",
  "@hourly": "0 0 * * * ?",
};

const TWO_SCHEDULES =
  'Quartz cannot choose days both by their number and by their weekday: put "?" in one of the day fields.';

/** The first of the usual mistakes in a text, null when there is none of them. */
export function findMistake(text: string): Mistake | null {
  for (const find of [findWrapper, findMacro, findZone, findCount, findYearLast, findWeekdayZero, findDayFields]) {
    const mistake = find(text);
    if (mistake !== null) return mistake;
  }
  return null;
}

function findWrapper(text: string): Mistake | null {
  const [, inside] = /^\s*cron\s*\((.*)\)\s*$/is.exec(text) ?? [];
  if (inside === undefined) return null;
  return { kind: "wrapper", message: "Drop cron( ): only the expression itself belongs here.", fixed: inside.trim() };
}

function findMacro(text: string): Mistake | null {
  const [, macro] = /^\s*(@\w+)/.exec(text) ?? [];
  if (macro === undefined) return null;
  const fixed = MACROS[macro.toLowerCase()] ?? null;
  return { kind: "macro", message: `Quartz has no ${macro}: write out the fields.`, fixed };
}

function findCount(text: string): Mistake | null {
  const parts = toParts(text);
  const message = toCountMessage(parts.length);
  if (parts.length > 7) return { kind: "field-count", message, fixed: parts.slice(0, 7).join(" ") };
  if (parts.length === 6 || parts.length === 7) return null;
  if (parts.length !== 5) return { kind: "field-count", message, fixed: null };
  const fixed = toQuartzFields(parts);
  if (fixed !== null) return { kind: "field-count", message, fixed: fixed.join(" ") };
  return { kind: "field-count", message: `${message} ${TWO_SCHEDULES}`, fixed: null };
}

function findYearLast(text: string): Mistake | null {
  const fixed = `0 ${toParts(text).join(" ")}`;
  if (toParts(text).length !== 6 || findError(fixed) !== null) return null;
  return { kind: "year-last", message: "The seconds are missing: the sixth field here is the year.", fixed };
}

function findWeekdayZero(text: string): Mistake | null {
  const parts = toParts(text);
  const weekday = parts[5];
  if (weekday === undefined || !/(^|[,-])0(?=$|[,\-/])/.test(weekday)) return null;
  const message = "Quartz numbers the weekdays from 1 (Sunday) to 7 (Saturday), so there is no 0.";
  return { kind: "weekday-zero", message, fixed: parts.with(5, toQuartzWeekdays(weekday)).join(" ") };
}

function findDayFields(text: string): Mistake | null {
  const parts = toParts(text);
  const [day, weekday] = [parts[3], parts[5]];
  if (day === undefined || weekday === undefined || (day === "?") !== (weekday === "?")) return null;
  const fields = toDayFields(day, weekday);
  // Days that cannot be parsed say nothing.
  if (fields === null && findError(text)?.kind !== "day-fields") return null;
  if (fields === null) return { kind: "day-fields", message: TWO_SCHEDULES, fixed: null };
  const message = 'Exactly one of the two day fields, day of month and weekday, must be "?".';
  return { kind: "day-fields", message, fixed: parts.with(3, fields.day).with(5, fields.weekday).join(" ") };
}
