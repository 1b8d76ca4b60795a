import * as z from "zod";
import { defineFunction, param } from "../../framework";
import { nextRuns, parseQuartz } from "../../quartz";
import { cronExpression } from "./cron-expression";

const COUNT = "It must be a whole number from 1 to 100.";

export const cronNext = defineFunction({
  name: "cron_next",
  summary: "Next runs of a schedule",
  description:
    "Lists the next runs of a schedule later than `after`, as UTC timestamps, earliest first. There are fewer than `count` if the schedule ends, and none if it never runs.",
  parameters: [
    cronExpression,
    param.string("after", {
      description: "A timestamp such as `2025-01-01T00:00:00Z`, for example `plantimestamp()`.",
      check: z.iso
        .datetime({ offset: true, error: "It must be an RFC 3339 timestamp, such as 2025-01-01T00:00:00Z." })
        .transform((text) => new Date(text)),
    }),
    param.number("count", {
      description: "Number of runs to list, from 1 to 100.",
      check: z.number(COUNT).int(COUNT).min(1, COUNT).max(100, COUNT),
    }),
  ],
  returns: "stringList",
  run: (expression, after, count) => nextRuns(parseQuartz(expression), after, count).map(toTimestamp),
});

/** Runs fall on whole seconds. */
function toTimestamp(run: Date): string {
  return run.toISOString().replace(".000Z", "Z");
}
