import { DAY, FIELDS, FIRST_YEAR, LAST_YEAR, WEEKDAY, type Field } from "./fields";
import { toItem, type Item } from "./item";
import { QuartzError, type DayRule, type Quartz } from "../quartz";
import { EITHER } from "../times/span";

/** The fields of an expression, split as Quartz splits it. */
export function toParts(text: string): string[] {
  return text
    .split(/[ \t]/)
    .filter((part) => part !== "")
    .map(toTrimmed);
}

/** Without the line breaks around it, as Java trims: all up to the space. */
function toTrimmed(part: string): string {
  return part.replace(/^[^!-\uffff]+|[^!-\uffff]+$/g, "");
}

/** Parses as Quartz does: an eighth field and everything after it are ignored. Throws a bare `QuartzError`. */
export function readQuartz(text: string): Quartz {
  const parts = toParts(text).slice(0, FIELDS.length);
  if (parts.length < 6) throw new QuartzError(toCountMessage(parts.length), "field-count");
  const lists = FIELDS.map((field, index) => toItems(field, parts[index] ?? "*"));
  const [seconds = [], minutes = [], hours = [], days = [], months = [], weekdays = [], years = []] = lists;
  const yearValues = toValues(years).filter((year) => year >= FIRST_YEAR && year <= LAST_YEAR);
  return {
    text: parts.join(" "),
    seconds: toValues(seconds),
    minutes: toValues(minutes),
    hours: toValues(hours),
    days: toDayRule(days, weekdays),
    months: toValues(months),
    years: yearValues,
    everyYear: yearValues.length === LAST_YEAR - FIRST_YEAR + 1,
    ignored: [...lists.flat().map(({ ignored }) => ignored), ...lists.flatMap(listDropped)].filter(
      (each) => each !== "",
    ),
  };
}

/** Reason why Quartz refuses a text; null if it accepts it. */
export function findError(text: string): QuartzError | null {
  try {
    readQuartz(text);
    return null;
  } catch (error) {
    if (error instanceof QuartzError) return error;
    throw error;
  }
}

/** Tells how many fields there should be. */
export function toCountMessage(count: number): string {
  return `${count} ${count === 1 ? "field" : "fields"} found; Quartz needs 6 or 7 (seconds first).`;
}

function toItems(field: Field, part: string): Item[] {
  const list = part.toUpperCase();
  const items = list.split(",").filter((item) => item !== "");
  if ((field === DAY || field === WEEKDAY) && list.includes("L") && list.includes(",")) {
    throw new QuartzError(`An "L" must stand alone in the ${field.name}, not in a list.`);
  }
  if (field === WEEKDAY && list.split("#").length > 2) {
    throw new QuartzError(`Only one "#" may stand in the ${field.name}.`);
  }
  return items.map((item) => toItem(field, item));
}

/** Of a list with a W or a #, Quartz takes the first day only. */
function listDropped(items: readonly Item[]): string[] {
  const single = items.some((item) => item.nearestWeekday === true || item.nth !== undefined);
  return single ? toValues(items).slice(1).map(String) : [];
}

function toDayRule(days: readonly Item[], weekdays: readonly Item[]): DayRule {
  const chosen = [days, weekdays].map((items) => !toValues(items).includes(EITHER));
  // Quartz requires a day before it accepts the question mark of the weekdays.
  const empty = days.every((item) => item.values.length === 0 && item.fromLast === undefined);
  if (chosen[0] === chosen[1] || empty) {
    throw new QuartzError('Exactly one of day of month and weekday must be "?".', "day-fields");
  }
  return chosen[0] === true ? toMonthDays(days) : toWeekdays(weekdays);
}

function toMonthDays(items: readonly Item[]): DayRule {
  const days = toValues(items);
  // An L stands alone.
  const fromLast = items[0]?.fromLast;
  if (fromLast !== undefined) return { kind: "from-last", ...fromLast };
  const nearest = items.some((item) => item.nearestWeekday === true);
  return nearest ? { kind: "nearest-weekday", day: Math.min(...days) } : { kind: "days", days };
}

function toWeekdays(items: readonly Item[]): DayRule {
  const weekdays = toValues(items);
  const nth = items.findLast((item) => item.nth !== undefined)?.nth;
  // Quartz reads the weekday 0, which only a # lets through, as Saturday.
  const first = Math.min(...weekdays) || WEEKDAY.last;
  if (items.some((item) => item.lastOfMonth === true)) return { kind: "last", weekday: first };
  return nth === undefined ? { kind: "weekdays", weekdays } : { kind: "nth", weekday: first, nth };
}

/** Ascending without repetition. */
function toValues(items: readonly Item[]): number[] {
  return [...new Set(items.flatMap(({ values }) => values))].sort((a, b) => a - b);
}
