import * as z from "zod";
import { param } from "../../framework";
import { findProblem } from "../../quartz";

/** The parameter of every function on schedules. What it says of a wrong one holds the corrected text, if that is known. */
export const cronExpression = param.string("expression", {
  description: "A Quartz cron expression of six or seven fields, such as `0 0 12 * * ?`.",
  check: z.string().superRefine((text, context) => {
    const problem = findProblem(text);
    if (problem)
      context.addIssue({ code: "custom", message: `${problem.message} Airbyte takes Quartz expressions, in UTC.` });
  }),
});
