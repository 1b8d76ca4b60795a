import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeJobSummary } from "../../../../src/cli/annotations/job-summary";

test("summaries of several steps stand one after the other", () => {
  const file = join(mkdtempSync(join(tmpdir(), "summary-")), "summary.md");
  writeJobSummary("one", { GITHUB_STEP_SUMMARY: file });
  writeJobSummary("two", { GITHUB_STEP_SUMMARY: file });

  expect(readFileSync(file, "utf8")).toBe("one\n\ntwo\n\n");
});

test("nothing is written outside of GitHub Actions, or if GitHub would refuse it", () => {
  const folder = mkdtempSync(join(tmpdir(), "summary-"));
  writeJobSummary("one", {});
  writeJobSummary("x".repeat(1024 * 1024 + 1), { GITHUB_STEP_SUMMARY: join(folder, "summary.md") });

  expect(readdirSync(folder)).toEqual([]);
});
