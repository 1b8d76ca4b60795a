import { reportShape } from "../../../src/report";
import { sampleReport } from "../../support/report/sample";

test("a report with one of everything has the published shape", () => {
  expect(reportShape.parse(sampleReport())).toEqual(sampleReport());
});
