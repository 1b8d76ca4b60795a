import type { Report } from "../../../framework";
import { adviseQuartz } from "../../../quartz";

/** Warns of a schedule that is legal, and hardly what was meant: more than once an hour, or never. */
export function adviseSchedule(text: string | null | undefined, report: Report, now: Date): void {
  for (const { message } of adviseQuartz(text ?? "", { now }))
    report.warning("Unusual schedule", message, "cron_expression");
}

/** True for two Quartz expressions that differ only in spaces, case and the zone that servers append (API 6.5). */
export function isSameSchedule(a: string, b: string): boolean {
  return toComparable(a) === toComparable(b);
}

function toComparable(expression: string): string {
  return expression.trim().replace(/\s+/g, " ").replace(/ UTC$/i, "").toUpperCase();
}
