import { readPage } from "../../support/pages/code-blocks";
import { RISK_RULES } from "../../../src/review";

test("the guide to reviews has every rule of risk, in the order of their weight", () => {
  const [, section = ""] = readPage("docs/guides/review.md").split("## Risk\n");
  const rows = [...section.split("\n## ")[0]!.matchAll(/^\| (high|medium|low) +\| (.*?) +\|$/gm)];

  expect(rows.map(([, risk, sentence]) => [risk, sentence])).toEqual(
    RISK_RULES.map(({ risk, sentence }) => [risk, sentence]),
  );
});
