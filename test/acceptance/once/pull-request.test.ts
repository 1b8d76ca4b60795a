import { readFileSync } from "node:fs";
import path from "node:path";
import { seePullRequest } from "../../support/pages/pull-request";

const ROOT = path.join(__dirname, "../../..");

jest.setTimeout(900_000);

/** `examples/pull-request/main.ts` fails where the story goes another way; here is what people see in it. */
test("a pull request is planned, commented, merged and applied as reviewed, and drift gets one issue", async () => {
  const seen = await seePullRequest();

  for (const name of ["comment.md", "report.json", "issue.md", "refusal.txt"])
    expect(seen.get(name)).toBe(readFileSync(path.join(ROOT, "docs/pull-request", name), "utf8"));
});
