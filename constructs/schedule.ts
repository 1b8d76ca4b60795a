import { Token } from "cdktf";
import { findProblem } from "../src/quartz";

/** What is wrong with a schedule that is written out. What is known only at plan, the provider looks at. */
export function findScheduleProblem(path: string, cron: string | undefined): string[] {
  if (cron === undefined || cron === "" || Token.isUnresolved(cron)) return [];
  const problem = findProblem(cron);
  return problem ? [`"${path}" has a schedule that Airbyte refuses. ${problem.message}`] : [];
}
