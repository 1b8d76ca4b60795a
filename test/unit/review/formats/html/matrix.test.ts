import { toMatrix } from "../../../../../src/review/formats/html/model/matrix";
import { audienceOf, reportOf, sampleReport } from "../../../../support/review/sample";

test("templates are rows and audiences are columns, losses first", () => {
  expect(toMatrix(sampleReport())).toEqual({
    columns: [
      { name: "Pro", tags: ["pro"], detail: "tag pro" },
      { name: "free", tags: ["free"], detail: "tag" },
    ],
    kinds: [
      {
        kind: "source",
        rows: [
          { names: ["Billing"], offers: ["lost", "none"] },
          { names: ["HubSpot"], offers: ["gained", "none"] },
          { names: ["CRM"], offers: ["kept", "kept"] },
        ],
      },
      { kind: "connection", rows: [{ names: ["Lake"], offers: ["kept", "none"] }] },
    ],
  });
});

test("templates that fare alike share a row, in the order of their names", () => {
  const audiences = [audienceOf({ before: ["B", "A", "C"], after: ["B", "A"], lost: ["C"] })];

  expect(toMatrix(reportOf({ audiences })).kinds).toEqual([
    {
      kind: "source",
      rows: [
        { names: ["C"], offers: ["lost"] },
        { names: ["A", "B"], offers: ["kept"] },
      ],
    },
  ]);
});

test("a report without audiences has no matrix", () => {
  expect(toMatrix(reportOf())).toEqual({ columns: [], kinds: [] });
});
