import { parsePlan, toReport, type GivenPlan, type Report, type ReportOptions } from "../../../src/review";

/** One object of a plan, with what tests say of it. */
export interface PlannedObject {
  readonly address: string;
  readonly before?: object | null;
  readonly after?: object | null;
  readonly actions?: readonly string[];
  readonly unknown?: object;
  readonly sensitive?: object;
  /** Expressions of the program; absent for an object that the program does not have. */
  readonly expressions?: object;
  readonly more?: object;
}

/** The JSON of a plan with these objects, as Terraform writes it. */
export function planJson(objects: readonly PlannedObject[], more: object = {}): object {
  return {
    format_version: "1.2",
    terraform_version: "1.11.4",
    planned_values: { root_module: {} },
    resource_changes: objects.map(toResourceChange),
    configuration: {
      root_module: {
        resources: objects.flatMap(({ address, expressions }) =>
          expressions === undefined ? [] : { address, mode: "managed", expressions },
        ),
      },
    },
    ...more,
  };
}

export function toResourceChange({ address, before = null, after = null, ...given }: PlannedObject): object {
  const [type = "", name = ""] = address.split(".");
  const usual = before === null ? ["create"] : after === null ? ["delete"] : ["update"];
  return {
    address,
    mode: "managed",
    type,
    name,
    change: {
      actions: given.actions ?? usual,
      before,
      after,
      after_unknown: given.unknown ?? {},
      before_sensitive: given.sensitive ?? {},
      after_sensitive: given.sensitive ?? {},
    },
    ...given.more,
  };
}

/** Report of one plan with these objects. */
export function reportOn(objects: readonly PlannedObject[], options: Partial<ReportOptions> = {}, more: object = {}) {
  return reportOnPlans([{ document: parsePlan(planJson(objects, more), "plan"), program: null }], options);
}

export function reportOnPlans(plans: readonly GivenPlan[], options: Partial<ReportOptions> = {}): Report {
  return toReport(plans, {
    audiences: [],
    timezone: "UTC",
    toText: (moment) => moment.toISOString(),
    now: new Date("2026-11-28T00:00:00Z"),
    lock: null,
    live: null,
    ...options,
  });
}
