import * as z from "zod";
import { reportShape } from "./shape";

/** JSON Schema of reports on plans, for whoever reads them with a program. */
export function toReportSchema(): string {
  const schema = z.toJSONSchema(reportShape, { target: "draft-2020-12" });
  return `${JSON.stringify({ title: "Report of airbyte-embedded", ...schema }, null, 2)}\n`;
}
