import type { Audience, Report } from "../../../../src/review";
import { toVerdict } from "../../../../src/review/formats/words/verdict";
import { audienceOf, changeOf, leafOf, reportOf, sampleReport, troubleOf } from "../../../support/review/sample";

const destroyed = changeOf({ action: "destroy" });

test.each<[string, Partial<Report>]>([
  ["Nothing changes", {}],
  ["1 change", { changes: [changeOf()] }],
  ["2 changes", { changes: [changeOf(), changeOf()] }],
  ["60 objects imported", { changes: Array.from({ length: 60 }, () => changeOf({ action: "import" })) }],
  ["3 objects moved", { changes: Array.from({ length: 3 }, () => changeOf({ action: "move" })) }],
  [
    "2 changes, 1 object imported, 1 object moved",
    {
      changes: [
        changeOf(),
        changeOf({ action: "import", leaves: [leafOf("/name", "A", "B")] }),
        changeOf({ action: "move" }),
      ],
    },
  ],
  ["1 object changed outside Terraform", { drift: [changeOf()] }],
  ["2 templates destroyed, 2 changes", { changes: [destroyed, destroyed] }],
  ["1 object destroyed, 1 change", { changes: [changeOf({ action: "destroy", type: "null_resource" })] }],
  [
    "1 template destroyed, 1 other object destroyed, 2 changes",
    { changes: [destroyed, changeOf({ action: "destroy", type: "null_resource" })] },
  ],
  ["1 template replaced, 1 change", { changes: [changeOf({ action: "replace" })] }],
  ["2 offers lost", { audiences: [audienceOf({ lost: ["A"] }), audienceOf({ lost: ["B"] })] }],
  ["No drift", { subject: "drift" }],
  ["1 plan ended with errors, 1 change", { troubles: [troubleOf()], changes: [changeOf()] }],
  ["2 stacks could not be refreshed", { subject: "drift", troubles: [troubleOf(), troubleOf()] }],
  ["objects in no state are not known", { subject: "drift", troubles: [troubleOf({ stack: null })] }],
])("says %p", (words, report) => {
  expect(toVerdict(reportOf(report))).toBe(words);
});

const lost = ["Billing"];

test.each<[string, string, Partial<Audience>[]]>([
  ["1 offer lost", "a tier and its tag alone", [{ tier: "Pro", tags: ["pro", "free"] }, { tags: ["pro"] }]],
  ["2 offers lost", "two tiers", [{ tier: "Pro" }, { tier: "Enterprise", tags: ["enterprise"] }]],
  ["2 offers lost", "two tags of no tier", [{ tags: ["pro"] }, { tags: ["free"] }]],
  ["1 offer lost", "an audience that was asked for, and its tag", [{ tags: ["pro", "eu"] }, { tags: ["eu"] }]],
  ["2 offers lost", "a tier, and a tag that it does not select", [{ tier: "Pro" }, { tags: ["beta"] }]],
  ["2 offers lost", "a source and a connection template of one name", [{ tier: "Pro" }, { kind: "connection" }]],
  ["2 offers lost", "a tier and its tag, of different templates", [{ tier: "Pro" }, { lost: ["CRM"] }]],
])("says %p of the losses of %s", (words, _, audiences) => {
  expect(toVerdict(reportOf({ audiences: audiences.map((over) => audienceOf({ lost, ...over })) }))).toBe(words);
});

const sides = { before: "production", after: "staging" };

test.each<[string, Partial<Report>]>([
  ["staging and production do not differ", {}],
  ["staging and production: 1 object differs", { changes: [changeOf()] }],
  [
    "staging and production: 1 object only in production, 2 objects only in staging, 2 objects differ",
    {
      changes: [destroyed, changeOf({ action: "create" }), changeOf({ action: "create" }), changeOf(), changeOf()],
    },
  ],
  [
    "staging and production: 1 offer only in production, 1 offer only in staging",
    { audiences: [audienceOf({ lost: ["A"] }), audienceOf({ tags: ["free"], gained: ["B"] })] },
  ],
])("says %p of two sides", (words, report) => {
  expect(toVerdict(reportOf({ subject: "comparison", sides, ...report }))).toBe(words);
});

test("begins with what is lost", () => {
  expect(toVerdict(sampleReport())).toBe(
    "1 offer lost, 1 template destroyed, 4 changes, 1 object changed outside Terraform, 2 objects in no state, 1 secret that may have changed",
  );
});
