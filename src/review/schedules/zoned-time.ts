/** Writes moments in one timezone, such as `2026-11-29T01:00:00+01:00`. */
export type ZonedTime = (moment: Date) => string;

/** A writer for an IANA timezone; null if there is none of that name. */
export function findZonedTime(timezone: string): ZonedTime | null {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: timezone,
      calendar: "iso8601",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      timeZoneName: "longOffset",
    });
  } catch {
    return null;
  }
  return (moment) => {
    const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
    const offset = part("timeZoneName").replace(/^GMT/, "");
    const date = `${part("year")}-${part("month")}-${part("day")}`;
    // Older runtimes leave the offset of UTC out.
    return `${date}T${part("hour")}:${part("minute")}:${part("second")}${offset || "+00:00"}`;
  };
}
