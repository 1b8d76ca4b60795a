import { formats, type Report } from "../../../../src/review";
import { manyChanges } from "../../../support/review/many-changes";
import { audienceOf, changeOf, leafOf, reportOf, sampleReport } from "../../../support/review/sample";

/** Characters of a comment at most. */
const LIMIT = 60_000;

test.each<[string, Report]>([
  ["a few", sampleReport()],
  ["1,000 changes", manyChanges(1000, 10)],
  ["5,000 changes, of which 300 destroy", manyChanges(5000, 300, 80)],
])("a comment on %s fits and names every object that is destroyed and every offer that is lost", (_, report) => {
  const comment = formats.markdown(report);

  expect(comment.length).toBeLessThanOrEqual(LIMIT);
  const gone = report.changes.filter(({ action }) => action === "destroy").map(({ name }) => name);
  expect(gone.filter((name) => !comment.includes(`\`${name}\``))).toEqual([]);
  const lost = report.audiences.flatMap((audience) => audience.lost);
  expect(lost.filter((name) => !comment.includes(`\`${name}\``))).toEqual([]);
});

test("the values of what is destroyed are folded, also where many are, and secrets are not among them", () => {
  const gone = (name: string) =>
    changeOf({
      name,
      action: "destroy",
      risk: "high",
      leaves: [leafOf("/tags/0", `tag of ${name}`, null), leafOf("/key", null, null, { sensitive: true })],
    });
  const few = formats.markdown(reportOf({ changes: [gone("CRM")] }));
  const many = formats.markdown(reportOf({ changes: Array.from({ length: 30 }, (_, index) => gone(`CRM ${index}`)) }));

  expect(few).toContain(
    [
      "- **destroy** source template `CRM` · `airbyteembedded_source_template.crm`",
      "",
      "  <details><summary>Values until now</summary>",
      "",
      "  ```diff",
      '  - tags[0]: "tag of CRM"',
      "  ! key: (secret)",
      "  ```",
      "",
      "  </details>",
    ].join("\n"),
  );
  expect(many.match(/<details>/g)).toHaveLength(1);
  expect(many).toContain('  @@ CRM 29 @@\n  - tags[0]: "tag of CRM 29"');
});

test("names that are too many keep their beginning and their end", () => {
  const report = manyChanges(900, 900, 100);
  const comment = formats.markdown(report);

  expect(comment.length).toBeLessThanOrEqual(LIMIT);
  expect(report.changes.filter(({ name }) => !comment.includes(name.slice(-4))).map(({ name }) => name)).toEqual([]);
  expect(comment).toContain("…");
});

test("what cannot be named any more is counted", () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `name ${index}`);
  const report = reportOf({
    changes: names.map((name, index) =>
      changeOf({ name, address: `a.${index}`, action: "destroy", type: `random_${index % 300}` }),
    ),
    audiences: names
      .slice(0, 1000)
      .map((tag, index) =>
        audienceOf({ tags: [tag], before: names.slice(index, 500), lost: names.slice(index, 500), after: [] }),
      ),
    notes: names,
  });
  const comment = formats.markdown(report);

  expect(comment.length).toBeLessThanOrEqual(LIMIT);
  expect(sum(comment, /\*\*destroy\*\* (\d+) ×/g) + sum(comment, /^- (\d+) more of other types/gm)).toBe(20_000);
  expect(sum(comment, /➖ (\d+)/g) + sum(comment, /more audiences? loses? (\d+) offers/g)).toBe(125_250);
});

test("low risks are folded first", () => {
  const comment = formats.markdown(manyChanges(120, 2));

  expect(comment).toContain("<summary>Low risk");
});

function sum(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].reduce((total, [, count]) => total + Number(count), 0);
}
