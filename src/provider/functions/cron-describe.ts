import { defineFunction } from "../../framework";
import { describeQuartz } from "../../quartz";
import { cronExpression } from "./cron-expression";

export const cronDescribe = defineFunction({
  name: "cron_describe",
  summary: "A schedule in words",
  description:
    "Describes a schedule in plain English, for outputs and names. It is computed by the provider, without calling Airbyte.",
  parameters: [cronExpression],
  returns: "string",
  run: describeQuartz,
});
