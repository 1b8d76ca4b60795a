import { toHeadlines } from "../../../../../src/review/formats/words/headlines";
import { audienceOf, reportOf, sampleReport } from "../../../../support/review/sample";

test("losses come first, then gains, then schedules", () => {
  expect(toHeadlines(sampleReport()).map(({ kind, text }) => [kind, text])).toEqual([
    ["lost", "Pro customers lose Billing."],
    ["gained", "Pro customers gain HubSpot."],
    ["schedule", "Lake syncs 24 times a day instead of once."],
  ]);
});

test("source and connection templates of the same customers are told in one sentence", () => {
  const audiences = [
    audienceOf({ tier: "Pro", lost: ["Billing"] }),
    audienceOf({ tier: "Pro", kind: "connection", lost: ["Lake"] }),
  ];

  expect(textsOf({ audiences })).toEqual(["Pro customers lose Billing and Lake."]);
});

test("what a tier loses and gains is not told again of its tags", () => {
  const audiences = [
    audienceOf({ tier: "Pro", tags: ["pro", "free"], lost: ["Billing"], gained: ["CRM"] }),
    audienceOf({ tags: ["pro"], lost: ["Billing"], gained: ["CRM", "Lake"] }),
  ];

  expect(textsOf({ audiences })).toEqual([
    "Pro customers lose Billing.",
    "Pro customers gain CRM.",
    "Customers with the tag pro gain Lake.",
  ]);
});

test("many names are counted", () => {
  const audiences = [audienceOf({ tier: "Pro", lost: ["A", "B", "C", "D", "E", "F"] })];

  expect(textsOf({ audiences })).toEqual(["Pro customers lose A, B, C, D and 2 more."]);
});

test.each([
  [{ tags: ["free"] }, "Customers with the tag free gain CRM."],
  [{ tags: ["pro", "eu"], mode: "all" as const }, "Customers with the tags pro and eu gain CRM."],
  [{ tags: ["pro", "eu"] }, "Customers with the tag pro or eu gain CRM."],
  [{ tags: [] }, "Customers without tags gain CRM."],
])("an audience without a name is told by its tags: %p", (customers, sentence) => {
  expect(textsOf({ audiences: [audienceOf({ ...customers, gained: ["CRM"] })] })).toEqual([sentence]);
});

test("offers of a comparison are told by the side that has them", () => {
  const audiences = [
    audienceOf({ tier: "Pro", lost: ["Billing"], gained: ["CRM"] }),
    audienceOf({ tags: [], gained: ["CRM"] }),
  ];

  expect(textsOf({ audiences, sides: { before: "production", after: "staging" } })).toEqual([
    "Only in production, Pro customers are offered Billing.",
    "Only in staging, Pro customers are offered CRM.",
    "Only in staging, customers without tags are offered CRM.",
  ]);
});

function textsOf(report: Parameters<typeof reportOf>[0]): string[] {
  return toHeadlines(reportOf(report)).map(({ text }) => text);
}
