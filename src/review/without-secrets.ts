import { createRedactor, type Redactor } from "../output";
import type { GivenPlan } from "./changes/subject";
import { secretsOf } from "./secrets-of";
import type { Change, Leaf, Report } from "./shape";

/** Hides what the plans mark as secret, wherever else it comes up in a report on them. */
export function withoutSecretsOf(plans: readonly GivenPlan[], report: Report): Report {
  const secrets = new Set(plans.flatMap(({ document }) => [...secretsOf(document)]));
  if (secrets.size === 0) return report;
  const redactor = createRedactor();
  for (const secret of secrets) redactor.keep(secret);
  return withoutSecrets(report, redactor);
}

/**
 * Hides secrets wherever values of the plan come up. Terraform's own marks hide most of them already; the rest are copies
 * that lost their marks. Addresses and paths are what the program says, which Terraform lets nobody derive from secrets.
 */
function withoutSecrets(report: Report, { redact }: Pick<Redactor, "redact">): Report {
  const toChange = (change: Change): Change => ({
    ...change,
    name: redact(change.name),
    reasons: change.reasons.map(redact),
    leaves: change.leaves.map((leaf) => ({ ...leaf, before: hide(leaf.before), after: hide(leaf.after) })),
  });
  const hide = (value: Leaf["before"]): Leaf["before"] => {
    if (typeof value === "string") return redact(value);
    if (Array.isArray(value)) return value.map(hide);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, hide(member)]));
  };
  return {
    ...report,
    troubles: report.troubles.map((trouble) => ({ ...trouble, reason: redact(trouble.reason) })),
    changes: report.changes.map(toChange),
    drift: report.drift.map(toChange),
    audiences: report.audiences.map((audience) => ({
      ...audience,
      tags: audience.tags.map(redact),
      before: audience.before.map(redact),
      after: audience.after.map(redact),
      gained: audience.gained.map(redact),
      lost: audience.lost.map(redact),
    })),
    schedules: report.schedules.map((schedule) => ({ ...schedule, name: redact(schedule.name) })),
    unmanaged: report.unmanaged.map((object) => ({
      ...object,
      name: redact(object.name),
      tags: object.tags.map(redact),
    })),
    suspected_secrets: report.suspected_secrets.map((each) => ({ ...each, reason: redact(each.reason) })),
    notes: report.notes.map(redact),
  };
}
