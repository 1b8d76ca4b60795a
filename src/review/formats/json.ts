import { printable } from "../../output";
import type { Report } from "../shape";

/** Formats a report as the JSON that docs/report.schema.json describes. */
export function toJson(report: Report): string {
  return printable(JSON.stringify(report, null, 2));
}
