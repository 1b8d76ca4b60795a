import type { SpecLock } from "../../specs";
import type { GivenPlan } from "../changes/subject";
import { toReport } from "../report";
import type { Report, SuspectedSecret, Trouble, Unmanaged } from "../shape";
import { withoutSecretsOf } from "../without-secrets";

/** Findings beside those in the plans. */
export interface Findings {
  readonly unmanaged: readonly Unmanaged[];
  readonly suspectedSecrets: readonly SuspectedSecret[];
  /** One entry for each thing that could not be looked at. */
  readonly troubles: readonly Trouble[];
  /** Gaps that follow from the troubles, a sentence each. */
  readonly notes: readonly string[];
}

/** Reports what refresh-only plans have found. They plan nothing, so they have no audiences, schedules and next runs. */
export function toDriftReport(plans: readonly GivenPlan[], lock: SpecLock | null, found: Findings): Report {
  const { format, summary, drift, timezone } = toReport(plans, {
    audiences: [],
    timezone: "UTC",
    toText: (time) => time.toISOString(),
    now: new Date(0),
    lock,
    live: null,
  });
  return withoutSecretsOf(plans, {
    format,
    subject: "drift",
    troubles: [...found.troubles],
    summary,
    changes: [],
    drift,
    unmanaged: [...found.unmanaged],
    suspected_secrets: [...found.suspectedSecrets],
    audiences: [],
    schedules: [],
    timezone,
    notes: [...found.notes],
  });
}
