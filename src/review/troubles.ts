import type { GivenPlan } from "./changes/subject";
import type { Trouble } from "./shape";

/** Plans that ended with errors, and so say only a part of what they would change. */
export function toTroubles(plans: readonly GivenPlan[]): Trouble[] {
  return plans
    .filter(({ document }) => document.errored === true)
    .map(({ program }) => {
      const stack = program?.stack ?? null;
      const subject = stack === null ? "The plan" : `The plan of stack “${stack}”`;
      const reason = `${subject} ended with errors. What it would have changed besides is not in the report.`;
      return { stack, reason };
    });
}
