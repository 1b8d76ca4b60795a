import { findCrowds, findProblem, mostRunsPerDay, parseQuartz, type Crowd, type Quartz } from "../../src/quartz";
import { ConnectionTemplate } from "../generated/connection-template";
import { toConstructPath } from "../terraform/construct-path";
import { toText, type CatalogIndex } from "./catalog-index";
import { isSameOrganization, type Organization } from "./organization";

/** Limits on the schedules of connection templates. */
export interface ScheduleLimits {
  /**
   * The most runs of a schedule on one day. A schedule with more is an error.
   * @default no limit
   */
  readonly maxRunsPerDay?: number;
  /**
   * Number of schedules that start in the same minute from which on they are a warning. Templates with a limit of their
   * own are counted apart from all others.
   * @default 10
   */
  readonly crowdedAt?: number;
}

const DEFAULT_CROWD = 10;

/** Members of a crowd that a warning lists. */
const LISTED = 20;

const limitsByTemplate = new WeakMap<ConnectionTemplate, { maxRunsPerDay?: number; crowd?: ScheduleLimits }>();

/** Sets limits of one template. Those left out stay as they are. */
export function limitSchedule(template: ConnectionTemplate, limits: ScheduleLimits): void {
  const { maxRunsPerDay, crowdedAt } = limits;
  limitsByTemplate.set(template, {
    ...limitsByTemplate.get(template),
    ...(maxRunsPerDay === undefined ? {} : { maxRunsPerDay }),
    ...(crowdedAt === undefined ? {} : { crowd: limits }),
  });
}

/** Schedules of a stack that run too often. */
export function findFrequentSchedules(index: CatalogIndex): string[] {
  return listScheduled([index]).flatMap(({ of: { template }, quartz }) => {
    const most = limitsByTemplate.get(template)?.maxRunsPerDay ?? Infinity;
    const runs = mostRunsPerDay(quartz);
    if (runs <= most) return [];
    return [
      `"${toConstructPath(template)}" syncs ${toTimes(runs)} a day by \`${quartz.text}\`, and maxRunsPerDay allows ${most}: sync less often, or raise the limit.`,
    ];
  });
}

/** Warnings of schedules in a stack that start together, also with those of other stacks in the same organization. */
export function findCrowdedMinutes(index: CatalogIndex, others: readonly CatalogIndex[]): string[] {
  return toPools(listScheduled([index, ...others])).flatMap(({ limits, scheduled }) =>
    findCrowds(scheduled, { size: limits?.crowdedAt ?? DEFAULT_CROWD, now: new Date() })
      .filter(({ members }) => members.some(({ stack }) => stack === index.stack))
      .map(toWarning),
  );
}

interface Subject {
  readonly template: ConnectionTemplate;
  readonly stack: CatalogIndex["stack"];
  readonly organization: Organization;
}

interface Scheduled {
  readonly of: Subject;
  readonly quartz: Quartz;
}

function listScheduled(indexes: readonly CatalogIndex[]): Scheduled[] {
  const quartzes = new Map<string, Quartz | null>();
  const read = (text: string): Quartz | null => {
    const known = quartzes.get(text);
    const quartz = known === undefined ? (findProblem(text) === null ? parseQuartz(text) : null) : known;
    quartzes.set(text, quartz);
    return quartz;
  };
  return indexes.flatMap(({ stack, templates }) =>
    templates.flatMap(({ resource: template, organization }) => {
      const text = template instanceof ConnectionTemplate ? toText(stack, template.cronExpressionInput) : undefined;
      const quartz = typeof text === "string" ? read(text) : null;
      if (quartz === null || !(template instanceof ConnectionTemplate)) return [];
      return [{ of: { template, stack, organization }, quartz }];
    }),
  );
}

/** Templates that are counted together. */
interface Pool {
  readonly organization: Organization;
  readonly limits: ScheduleLimits | undefined;
  readonly scheduled: Scheduled[];
}

function toPools(all: readonly Scheduled[]): readonly Pool[] {
  const pools: Pool[] = [];
  for (const scheduled of all) {
    const { template, organization } = scheduled.of;
    const limits = limitsByTemplate.get(template)?.crowd;
    const pool = pools.find((each) => each.limits === limits && isSameOrganization(each.organization, organization));
    if (pool) pool.scheduled.push(scheduled);
    else pools.push({ organization, limits, scheduled: [scheduled] });
  }
  return pools;
}

function toWarning({ minute, members }: Crowd<Subject>): string {
  const names = members.map(({ template }) => `"${toConstructPath(template)}"`);
  const more = names.length > LISTED ? ` and ${names.length - LISTED} more` : "";
  const time = minute.toISOString().replace(/T(\d\d:\d\d).*/, " $1");
  return `${names.length} templates start their syncs in the same minute, such as ${time} UTC: ${names.slice(0, LISTED).join(", ")}${more}. Give each a time of its own, as in cron: spread("daily", { key: "lake" }), or raise crowdedAt.`;
}

function toTimes(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
