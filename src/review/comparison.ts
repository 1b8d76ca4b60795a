import type { GivenPlan } from "./changes/subject";
import { toReport, type ReportOptions } from "./report";
import type { Report, Sides } from "./shape";

export interface ComparisonOptions extends Omit<ReportOptions, "live" | "customers" | "sides"> {
  readonly sides: Sides;
  /** Sentences on what is not compared. */
  readonly notes: readonly string[];
}

/** Reports what two sides differ in, by plans that would make the first as the second. They hold all objects of both. */
export function toComparisonReport(plans: readonly GivenPlan[], { notes, ...options }: ComparisonOptions): Report {
  const { before, after } = options.sides;
  const report = toReport(plans, { ...options, live: [] });
  const reading = `Read it as what would change in ${before} if it became as ${after}.`;
  return {
    ...report,
    subject: "comparison",
    sides: options.sides,
    notes: [...(report.changes.length > 0 ? [reading] : []), ...notes, ...report.notes],
  };
}
