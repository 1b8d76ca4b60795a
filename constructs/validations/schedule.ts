import { Annotations, Token } from "cdktf";
import type { Construct } from "constructs";
import { adviseQuartz, findProblem, parseQuartz, smallestGapSeconds } from "../../src/quartz";

/** As near to a first sync another one makes no sense. */
const SOON_SECONDS = 300;

/**
 * What is wrong with a schedule that is written out. What is legal and hardly meant is a warning on the template. What is
 * known only at plan, the provider looks at.
 */
export function findScheduleProblems(
  template: Construct,
  { cron, syncOnCreate }: { readonly cron: string | undefined; readonly syncOnCreate: boolean | undefined },
): string[] {
  if (cron === undefined || cron === "" || Token.isUnresolved(cron)) return [];
  const problem = findProblem(cron);
  if (problem) return [`"${template.node.path}" has a schedule that Airbyte refuses. ${problem.message}`];
  for (const warning of toWarnings(cron, syncOnCreate ?? true)) Annotations.of(template).addWarning(warning);
  return [];
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
