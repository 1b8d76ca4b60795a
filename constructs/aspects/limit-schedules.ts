import type { IAspect } from "cdktf";
import type { IConstruct } from "constructs";
import { ConnectionTemplate } from "../generated/connection-template";
import { requireWritten } from "../terraform/expressions";
import { limitSchedule, type ScheduleLimits } from "../validations/schedule-limits";
import { ensureStackCheck } from "../validations/stack-check";

/**
 * Limits the schedules of the connection templates in its scope. Of several aspects the nearest to a template counts, for
 * each limit by itself. Schedules that are known only at plan are left alone.
 */
export class LimitSchedules implements IAspect {
  public constructor(private readonly limits: ScheduleLimits) {
    requireWritten("LimitSchedules", { ...limits });
    for (const [limit, value] of Object.entries(limits))
      if (value !== undefined && !(Number.isInteger(value) && value > 0))
        throw new Error(`"LimitSchedules" has ${limit} ${String(value)}: give a whole number greater than 0.`);
  }

  public visit(node: IConstruct): void {
    if (!(node instanceof ConnectionTemplate)) return;
    ensureStackCheck(node);
    limitSchedule(node, this.limits);
  }
}
