import markdownIt from "markdown-it";
import { codeTabs } from "../../../website/markdown/code-tabs";

const render = (...lines: readonly string[]) => markdownIt({ html: true }).use(codeTabs).render(lines.join("\n"));

const HCL = ["```hcl", "a = 1", "```"];
const TYPESCRIPT = ["```typescript", "const a = 1;", "```"];

test("HCL right before TypeScript becomes two tabs, of which the first is shown", () => {
  const html = render(...HCL, "", ...TYPESCRIPT);

  expect([...html.matchAll(/data-title="(\w+)"/g)].map(([, title]) => title)).toEqual(["HCL", "TypeScript"]);
  expect(html).toMatch(/id="tabs-1-0" checked>/);
  expect(html).toMatch(/a = 1\n.*const a = 1;\n.*<\/div><\/div>/s);
});

test("the same in a list item becomes tabs there", () => {
  const html = render("- Text", ...["", ...HCL, "", ...TYPESCRIPT].map((line) => `  ${line}`));

  expect(html).toMatch(/<li>.*class="vp-code-group.*<\/div><\/div>\s*<\/li>/s);
});

test("each pair of a page is a group of its own", () => {
  const html = render(...HCL, ...TYPESCRIPT, ...TYPESCRIPT, ...HCL);

  expect([...html.matchAll(/name="(tabs-\d)"/g)].map(([, name]) => name)).toEqual([
    "tabs-1",
    "tabs-1",
    "tabs-2",
    "tabs-2",
  ]);
});

test.each([
  ["text between them", [...HCL, "", "Or:", "", ...TYPESCRIPT]],
  ["the same language twice", [...HCL, "", ...HCL]],
  ["another language", [...HCL, "", "```sh", "terraform plan", "```"]],
  ["one of them in a list", ["- Text", "", ...HCL.map((line) => `  ${line}`), "", ...TYPESCRIPT]],
])("blocks stay as they are: %s", (_what, lines) => {
  expect(render(...lines)).toBe(markdownIt({ html: true }).render(lines.join("\n")));
});
