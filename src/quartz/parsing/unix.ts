/** Five fields of Unix cron in Quartz's six; null where Unix joins two day fields by "or", which Quartz cannot say. */
export function toQuartzFields(parts: readonly string[]): string[] | null {
  const [minute = "", hour = "", day = "", month = "", weekday = ""] = parts;
  // A question mark comes from Quartz, so the weekdays are numbered its way already.
  if (day === "?" || weekday === "?") return ["0", minute, hour, day, month, weekday];
  const days = toDayFields(day, toQuartzWeekdays(weekday));
  return days === null ? null : ["0", minute, hour, days.day, month, days.weekday];
}

/** Day fields of which both or none are `?`, with `?` in the one that restricts nothing; null where both restrict. */
export function toDayFields(day: string, weekday: string): { day: string; weekday: string } | null {
  if (day === "?") return { day: "*", weekday };
  if (weekday === "*") return { day, weekday: "?" };
  return day === "*" ? { day: "?", weekday } : null;
}

/** Weekdays numbered as Unix does, 0 or 7 for Sunday, in Quartz's numbers from 1 for Sunday. Names stay. */
export function toQuartzWeekdays(field: string): string {
  return field.split(",").map(toQuartzWeekday).join(",");
}

function toQuartzWeekday(item: string): string {
  const [, start, end, rest = ""] = /^([0-7])(?:-([0-7]))?(\D.*)?$/.exec(item) ?? [];
  if (start === undefined) return item;
  if (end === undefined) return `${toNumber(start)}${rest}`;
  // Seven days from a Sunday to the next are the whole week.
  if (start === "0" && end === "7") return `1-7${rest}`;
  return `${toNumber(start)}-${toNumber(end)}${rest}`;
}

function toNumber(weekday: string): number {
  return (Number(weekday) % 7) + 1;
}
