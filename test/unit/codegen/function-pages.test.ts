import { toPages } from "../../../src/codegen";

const provider = { block: {} };
const joining = {
  description: "Joins words.",
  return_type: "string",
  parameters: [{ name: "marks", description: "What stands between.", type: ["set", "string"] }],
  variadic_parameter: { name: "words", type: "string" },
};

test("a function's page says how it is called, what it takes and what it gives", () => {
  const pages = toPages({ provider, functions: { join: joining } }, { importIds: {}, examples: {} });

  expect(pages.find(({ file }) => file === "functions/join.md")?.text).toBe(`# join

Joins words.

\`\`\`hcl
provider::airbyteembedded::join(marks, words...)
\`\`\`

## Arguments

- \`marks\` (set of strings) What stands between.
- \`words\` (string, any number)

## Result

A string.

Needs Terraform 1.8 or later, and no credentials. The result is known as soon as the arguments are.
`);
  expect(pages.find(({ file }) => file === "README.md")?.text).toContain("- [join](functions/join.md)");
});
