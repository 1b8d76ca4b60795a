import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { DIAGNOSTICS, getSubcategory, synthesize, toExamples, toPages } from "../src/codegen/pages";
import { createEngine } from "../src/framework";
import { codeBlocksOf, readPage, REFERENCE } from "./support/pages/code-blocks";
import { bareProvider } from "./support/provider/bare-provider";

const ROOT = path.join(__dirname, "..");
const load = (file: string): unknown => jest.requireActual(file);
const programs = synthesize(path.join(ROOT, "examples/reference"), load);
const examples = toExamples(programs, createEngine(bareProvider, () => undefined).schema());

test("each page of the reference is what the generator writes", () => {
  const pages = toPages(bareProvider, { examples, getSubcategory, errorGuide: "guides/errors.md" });

  expect(pages.map(({ file }) => `docs/${file}`).sort()).toEqual([...REFERENCE].sort());
  expect(pages.filter(({ file, text }) => readPage(`docs/${file}`) !== text).map(({ file }) => file)).toEqual([]);
});

test("each page has an example in HCL and, where CDKTF has such blocks, beside it in TypeScript", () => {
  const without = REFERENCE.filter((page) => {
    const [, section = ""] = /^## Example\n([^]*?)\n## /m.exec(`${readPage(page)}\n## `) ?? [];
    const hcl = "```hcl\n[^]+?\n```";
    const both = new RegExp(`^\n${hcl}\n\n\`\`\`typescript\n[^]+?\n\`\`\`\n`);
    return !(page.startsWith("docs/list-resources/") ? new RegExp(hcl) : both).test(section);
  });

  expect(without).toEqual([]);
});

test("what a page says of importing in TypeScript makes the import block beside it", () => {
  const folder = mkdtempSync(path.join(ROOT, "dist", "reference-"));
  const cases = REFERENCE.filter((page) => page.startsWith("docs/resources/")).flatMap((page) => {
    const [example, ...rest] = codeBlocksOf(page).filter(({ language }) => language === "typescript");
    const program = example!.text;
    return rest.map(({ text: call, line }) => ({
      page,
      line,
      program: program.replace("app.synth();", `${call}app.synth();`),
      call,
    }));
  });

  for (const { page, line, program } of cases) {
    const file = path.join(folder, `${path.basename(page, ".md")}-${line}`, "program.ts");
    mkdirSync(path.dirname(file));
    writeFileSync(file, program);
  }
  const imported = synthesize(folder, load).map(({ stack }) => stack.import[0]?.id);
  rmSync(folder, { recursive: true });

  expect(cases.length).toBeGreaterThan(6);
  expect(imported.sort()).toEqual(cases.map(({ call }) => /importFrom\("(.*)"\)/.exec(call)?.[1]).sort());
});

test("each error that a page names is one of the source", () => {
  const files = ["framework", "provider"].flatMap((layer) =>
    readdirSync(path.join(ROOT, "src", layer), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => path.join(ROOT, "src", layer, file)),
  );
  const said = new Set(files.flatMap(textsIn));

  expect(DIAGNOSTICS.map(({ title }) => title).filter((title) => !said.has(title))).toEqual([]);
});

test("each page that is to name an error is there", () => {
  const named = new Set(DIAGNOSTICS.flatMap(({ on }) => on.map((page) => `docs/${page}.md`)));

  expect([...named].filter((page) => !REFERENCE.includes(page))).toEqual([]);
});

/** All texts of a file; … is a value in them. */
function textsIn(file: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    if (ts.isTemplateExpression(node))
      texts.push(node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join(""));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true));
  return texts;
}
