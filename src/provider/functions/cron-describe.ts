import { defineFunction } from "../../framework";
import { describeQuartz } from "../../quartz";
import { cronExpression } from "./cron-expression";

export const cronDescribe = defineFunction({
  name: "cron_describe",
  summary: "A schedule in words",
  description:
    "What a schedule means in plain English, for outputs and names. It is worked out without Airbyte, in the provider.",
  parameters: [cronExpression],
  returns: "string",
  run: describeQuartz,
});
