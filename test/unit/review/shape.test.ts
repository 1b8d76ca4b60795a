import { reportShape } from "../../../src/review";
import { sampleReport } from "../../support/review/sample";

test("a report with one of everything has the published shape", () => {
  expect(reportShape.parse(sampleReport())).toEqual(sampleReport());
});
