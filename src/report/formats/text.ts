import { toColumns } from "../../output";
import type { Report } from "../shape";
import { toVerdict } from "./words/verdict";

/** Formats a report for a terminal, in plain characters. */
export function toText(report: Report): string {
  const changes = toColumns(report.changes.map(({ risk, action, name, address }) => [risk, action, name, address]));
  return [toVerdict(report), changes, ...report.notes].filter((part) => part !== "").join("\n\n");
}
