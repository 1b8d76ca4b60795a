import type { SpecLock } from "../specs";
import { toAudienceWords, toMatrix, type Loss } from "./audiences/matrix";
import { toOffers, type LiveTemplate, type Offers } from "./audiences/offers";
import { listSelections, type GivenAudience } from "./audiences/selections";
import { listSubjects, type GivenPlan, type Subject } from "./changes/subject";
import { SecretPlaces } from "./leaves/secrets";
import { toNotes } from "./notes";
import type { PlanDocument } from "./plan/document";
import { toTroubles } from "./troubles";
import { withCustomers } from "./risk/customers";
import { byRisk, judge } from "./risk/judge";
import { toSchedules } from "./schedules/schedules";
import type { ZonedTime } from "./schedules/zoned-time";
import { withoutSecretsOf } from "./without-secrets";
import type { Action, Change, Report, Sides } from "./shape";

export interface ReportOptions {
  /** Audiences beside the tiers and tags of the plans. */
  readonly audiences: readonly GivenAudience[];
  readonly timezone: string;
  /** Writes moments in that timezone. */
  readonly toText: ZonedTime;
  readonly now: Date;
  /** Lock of connector specs, which say what is secret. */
  readonly lock: SpecLock | null;
  /** All templates of the organization; null if Airbyte was not asked. */
  readonly live: readonly LiveTemplate[] | null;
  /**
   * Number of customers by source connector, where it is known.
   * @default none is
   */
  readonly customers?: ReadonlyMap<string, number>;
  /**
   * Names of the two that the plans compare. Objects that mean the same on both are left out.
   * @default the plans are of Terraform
   */
  readonly sides?: Sides;
}

/** Reports what plans change, and what that means for customers. */
export function toReport(plans: readonly GivenPlan[], options: ReportOptions): Report {
  const places = new SecretPlaces(options.lock);
  const subjects = plans
    .flatMap((plan) => listSubjects(plan, places))
    .filter(({ change }) => options.sides === undefined || change.action !== "update" || change.leaves.length > 0);
  const offers = toOffers(plans, options.live);
  const { selections, unclear } = listSelections(plans, options.audiences, offers);
  const { audiences, losses } = toMatrix(offers, selections);
  const schedules = toSchedules(subjects, options.now, options.toText);
  const reasons = toLossReasons(losses, subjects, offers, options.sides);
  const evidence = {
    lostOffers: (subject: Subject) => reasons.get(subject) ?? [],
    schedule: (subject: Subject) => schedules.get(subject) ?? null,
    sides: options.sides ?? null,
  };
  const judged = (isDrift: boolean): Change[] =>
    subjects
      .filter((subject) => subject.isDrift === isDrift)
      .map((subject) => withCustomers(judge(subject, evidence), subject, options.customers ?? new Map()))
      .sort(byRisk);
  const [changes, drift] = [judged(false), judged(true)];
  const report: Report = {
    format: 1,
    subject: "plan",
    troubles: toTroubles(plans),
    summary: toSummary(changes, drift),
    changes,
    drift,
    unmanaged: [],
    suspected_secrets: [],
    audiences: [...audiences],
    schedules: [...schedules.values()],
    timezone: options.timezone,
    notes: toNotes(plans, { offers, unclear, hasAudiences: audiences.length > 0, isLive: options.live !== null }),
  };
  return withoutSecretsOf(plans, report);
}

function toSummary(changes: readonly Change[], drift: readonly Change[]): Report["summary"] {
  const count = (action: Action): number => changes.filter((change) => change.action === action).length;
  return {
    create: count("create"),
    update: count("update"),
    replace: count("replace"),
    destroy: count("destroy"),
    import: count("import"),
    move: count("move"),
    forget: count("forget"),
    drift: drift.length,
  };
}

/** Sentences on lost offers, at the changes that take them away: of the template itself, or of its tags. */
function toLossReasons(
  losses: readonly Loss[],
  subjects: readonly Subject[],
  { removedBindings }: Offers,
  sides: Sides | undefined,
) {
  const reasons = new Map<Subject, string[]>();
  const planned = subjects.filter(({ isDrift, isDeposed }) => !isDrift && !isDeposed);
  // Stacks may have the same addresses.
  const byAddress = new Map<string, Subject[]>();
  for (const subject of planned)
    byAddress.set(subject.change.address, [...(byAddress.get(subject.change.address) ?? []), subject]);
  const find = (document: PlanDocument | null, address: string): Subject | null =>
    byAddress.get(address)?.find((subject) => subject.document === document) ?? null;
  const bindings = new Map(removedBindings.map((binding) => [binding.templateId, binding]));
  for (const { template, audience } of losses) {
    const binding = bindings.get(template.id);
    const own = find(template.document, template.key) ?? (binding ? find(binding.document, binding.address) : null);
    const causes = own === null ? listEndedTags(subjects, template.tagsBefore ?? []) : [own];
    const words = toAudienceWords(audience);
    const sentence =
      sides === undefined
        ? `${words} ${audience.tier === null ? "lose" : "loses"} the offer of “${template.nameBefore}”.`
        : `Only ${sides.before} offers “${template.nameBefore}” to ${words.charAt(0).toLowerCase()}${words.slice(1)}.`;
    for (const cause of causes) reasons.set(cause, [...(reasons.get(cause) ?? []), sentence]);
  }
  return reasons;
}

/** Changes of the tags that a template carried. */
function listEndedTags(subjects: readonly Subject[], tags: readonly string[]): Subject[] {
  return subjects.filter(
    ({ change, isDrift }) => !isDrift && change.type === "airbyteembedded_template_tag" && tags.includes(change.name),
  );
}
