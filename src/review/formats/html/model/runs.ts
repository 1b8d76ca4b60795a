const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Runs on one day. */
export interface DayOfRuns {
  readonly day: string;
  readonly times: readonly string[];
}

/** Arranges times in ISO 8601 by the days on which they fall, as their own offset has it. */
export function toDaysOfRuns(runs: readonly string[]): DayOfRuns[] {
  const days = new Map<string, string[]>();
  for (const run of runs) {
    const [date = "", time = ""] = run.split("T");
    const day = toDayText(date);
    days.set(day, [...(days.get(day) ?? []), time.slice(0, 5)]);
  }
  return [...days].map(([day, times]) => ({ day, times }));
}

function toDayText(date: string): string {
  const at = new Date(`${date}T00:00:00Z`);
  return `${WEEKDAYS[at.getUTCDay()] ?? ""} ${at.getUTCDate()} ${MONTHS[at.getUTCMonth()] ?? ""}`;
}
