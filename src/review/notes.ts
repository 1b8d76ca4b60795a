import type { Offers } from "./audiences/offers";
import type { GivenPlan } from "./changes/subject";

interface Findings {
  readonly offers: Offers;
  /** Tiers whose tags are not known before apply. */
  readonly unclear: readonly string[];
  readonly hasAudiences: boolean;
  readonly isLive: boolean;
}

/** Gaps in a report's knowledge, a sentence each. */
export function toNotes(plans: readonly GivenPlan[], { offers, unclear, hasAudiences, isLive }: Findings): string[] {
  const notes: string[] = [];
  const named = (text: string, program: GivenPlan["program"]): string =>
    program === null || plans.length === 1 ? text : `Stack ${program.stack}: ${text}`;
  for (const { document, program } of plans) {
    if (document.complete === false && document.errored !== true)
      notes.push(named("The plan is not complete: another one has to follow after it is applied.", program));
  }
  if (hasAudiences && !isLive)
    notes.push(
      "The matrix shows the templates that this state manages; others of the organization are not in it. With --live, Airbyte is asked for them.",
    );
  for (const { isUnsure, nameAfter } of offers.templates)
    if (isUnsure)
      notes.push(`Some tags of “${nameAfter}” are not known before apply, or are secret: the matrix leaves them out.`);
  for (const tier of unclear)
    notes.push(`The tags of tier ${tier} are not known before apply: the matrix leaves it out.`);
  return notes;
}
