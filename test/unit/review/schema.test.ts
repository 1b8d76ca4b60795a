import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import { toReportSchema } from "../../../src/review";
import { sampleReport } from "../../support/review/sample";
import { reportOn } from "../../support/review/plans";

const published = readFileSync(join(__dirname, "..", "..", "..", "docs", "report.schema.json"), "utf8");

test("the published schema is that of this release", () => {
  expect(published).toBe(toReportSchema());
});

describe("the published schema", () => {
  const validate = new Ajv2020({ strict: true }).compile(JSON.parse(published) as object);

  test.each([
    ["the sample", sampleReport()],
    ["a report of nothing", reportOn([])],
    [
      "a report of changes",
      reportOn([
        { address: "airbyteembedded_source_template.crm", before: { name: "CRM", tags: ["pro"] } },
        { address: "airbyteembedded_connection_template.lake", after: { cron_expression: "0 0 8 * * ?" } },
      ]),
    ],
  ])("takes %s", (_, report) => {
    expect([validate(JSON.parse(JSON.stringify(report))), validate.errors]).toEqual([true, null]);
  });

  test.each([
    ["another format", { ...sampleReport(), format: 2 }],
    ["a field that nobody knows", { ...sampleReport(), more: 1 }],
    ["no summary", { ...sampleReport(), summary: undefined }],
  ])("refuses %s", (_, report) => {
    expect(validate(JSON.parse(JSON.stringify(report)))).toBe(false);
  });
});
