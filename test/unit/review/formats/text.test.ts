import { formats } from "../../../../src/review";
import fc from "../../../support/properties";
import { manyChanges } from "../../../support/review/many-changes";
import { nastyText, withStrings } from "../../../support/review/nasty";
import {
  audienceOf,
  changeOf,
  leafOf,
  reportOf,
  sampleReport,
  scheduleOf,
  troubleOf,
} from "../../../support/review/sample";

test("a report for a terminal begins with the verdict and has its sections in order", () => {
  const lines = formats.text(sampleReport()).split("\n");

  expect(lines[0]).toMatch(/^1 offer lost, 1 template destroyed/);
  expect(lines.filter((line) => /^[A-Z]/.test(line)).map((line) => line.replace(/[:(].*/, "").trim())).toEqual([
    "Offers",
    "Schedules",
    "High risk",
    "Medium risk",
    "Low risk",
    "Changed outside Terraform",
    "In no state",
    "Secrets that may have changed",
    "Notes",
  ]);
});

test("what could not be looked at comes before all that could be", () => {
  const { reason } = troubleOf();
  const text = formats.text({ ...sampleReport(), subject: "drift", troubles: [troubleOf()] });

  expect(text.split("\n").slice(0, 4)).toEqual([
    expect.stringMatching(/^1 stack could not be refreshed, 1 offer lost/),
    "",
    "Trouble",
    `  ${reason}`,
  ]);
});

test("a report without changes is one line", () => {
  expect(formats.text(reportOf())).toBe("Nothing changes");
});

test("audiences that keep their offers are summed up", () => {
  expect(formats.text(reportOf({ audiences: [audienceOf()] }))).toContain("No audience loses or gains an offer.");
});

test("the same drift of many objects is told once, with their count", () => {
  const text = formats.text(reportOf({ drift: manyChanges(200, 0).drift }));

  expect(text.split("\n").filter((line) => line.includes("red"))).toHaveLength(1);
  expect(text).toContain("200 × ");
});

test("what is destroyed is told one by one, with its values", () => {
  const gone = (name: string) => changeOf({ name, action: "destroy", leaves: [leafOf("/tags/0", `of ${name}`, null)] });
  const lines = formats.text(reportOf({ changes: [gone("A"), gone("B")] })).split("\n");

  expect(lines.filter((line) => /destroy s|tags/.test(line)).map((line) => line.trim())).toEqual([
    "destroy source template A  airbyteembedded_source_template.crm",
    '- tags[0]: "of A"',
    "destroy source template B  airbyteembedded_source_template.crm",
    '- tags[0]: "of B"',
  ]);
});

test("a name that would fill the screen keeps its beginning and its end", () => {
  const name = `begin${"x".repeat(10_000)}end`;
  const change = changeOf({ name, reasons: [`“${name}” is destroyed.`], leaves: [leafOf(`/${name}`, 1, 2)] });
  const text = formats.text(reportOf({ changes: [change] }));

  expect(text.length).toBeLessThan(2500);
  expect(text).toMatch(/ beginx+…x+end /);
});

test("objects that share a name are named with their place", () => {
  const [free, pro] = ["free", "pro"].map((stack) => ({ name: "Hosted", stack, construct: `${stack}/Hosted` }));
  const changes = [changeOf(free), changeOf(pro)];
  const text = formats.text(reportOf({ changes, schedules: [scheduleOf(free), scheduleOf(pro)] }));

  expect(text).toContain("  Hosted (free/Hosted)\n    - At 08:00");
  expect(text).toContain("update 2 × source template: Hosted (free/Hosted), Hosted (pro/Hosted)");
});

test("a long value is cut to where it differs", () => {
  const [before, after] = [`${"x".repeat(500)}old`, `${"x".repeat(500)}new`];
  const text = formats.text(reportOf({ changes: [changeOf({ leaves: [leafOf("/a", before, after)] })] }));

  expect(text).toMatch(/- a: …x+old"\n +\+ a: …x+new"/);
});

test("nothing in a name controls the terminal or makes another line", () => {
  const lines = formats.text(sampleReport()).split("\n").length;
  fc.assert(
    fc.property(fc.uniqueArray(nastyText, { minLength: 60, maxLength: 60 }), (strings) => {
      const text = formats.text(withStrings(sampleReport(), strings));
      expect(text.split("\n")).toHaveLength(lines);
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\p{Bidi_Control}]/u);
    }),
  );
});
