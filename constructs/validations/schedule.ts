import { Annotations } from "cdktf";
import type { Construct } from "constructs";
import { adviseQuartz, findProblem, parseQuartz, smallestGapSeconds } from "../../src/quartz";
import { isOpen } from "../terraform/expressions";

/** A second sync this soon after the first makes no sense. */
const SOON_SECONDS = 300;

/** Warns of a schedule that is valid but hardly intended. The provider checks schedules that are known only at plan. */
export function adviseSchedule(
  template: Construct,
  { cron, syncOnCreate = true }: { readonly cron: unknown; readonly syncOnCreate: unknown },
): void {
  if (typeof cron !== "string" || cron === "" || isOpen(cron) || findProblem(cron)) return;
  for (const warning of toWarnings(cron, syncOnCreate === true)) Annotations.of(template).addWarning(warning);
}

function toWarnings(cron: string, syncOnCreate: boolean): string[] {
  const warnings = adviseQuartz(cron, { now: new Date() }).map(({ message }) => message);
  const gap = smallestGapSeconds(parseQuartz(cron));
  if (syncOnCreate && gap !== null && gap <= SOON_SECONDS)
    warnings.push(
      `\`${cron}\` starts a sync within ${gap} seconds of the one that a new source starts with: set syncOnCreate to false, or sync less often.`,
    );
  return warnings;
}
