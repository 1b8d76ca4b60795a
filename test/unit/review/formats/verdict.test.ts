import type { Report } from "../../../../src/review";
import { toVerdict } from "../../../../src/review/formats/words/verdict";
import { audienceOf, changeOf, reportOf, sampleReport } from "../../../support/review/sample";

const destroyed = changeOf({ action: "destroy" });

test.each<[string, Partial<Report>]>([
  ["Nothing changes", {}],
  ["1 change", { changes: [changeOf()] }],
  ["2 changes", { changes: [changeOf(), changeOf()] }],
  ["1 object changed outside Terraform", { drift: [changeOf()] }],
  ["2 templates destroyed, 2 changes", { changes: [destroyed, destroyed] }],
  ["1 object destroyed, 1 change", { changes: [changeOf({ action: "destroy", type: "null_resource" })] }],
  [
    "1 template destroyed, 1 other object destroyed, 2 changes",
    { changes: [destroyed, changeOf({ action: "destroy", type: "null_resource" })] },
  ],
  ["1 template replaced, 1 change", { changes: [changeOf({ action: "replace" })] }],
  ["2 offers lost", { audiences: [audienceOf({ lost: ["A"] }), audienceOf({ lost: ["B"] })] }],
])("says %p", (words, report) => {
  expect(toVerdict(reportOf(report))).toBe(words);
});

test("begins with what is lost", () => {
  expect(toVerdict(sampleReport())).toBe(
    "1 offer lost, 1 template destroyed, 4 changes, 1 object changed outside Terraform, 2 objects in no state, 1 secret that may have changed",
  );
});
