import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { SUMMARY_LENGTH } from "../../../src/framework";

/** Room that a title leaves for the names in it. */
const ROOM_FOR_NAMES = 20;

const source = path.join(__dirname, "../../../src");
const titles = ["framework", "protocol", "provider", "rules"].flatMap((layer) =>
  readdirSync(path.join(source, layer), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.includes("generated"))
    .flatMap((file) => titlesIn(path.join(source, layer, file))),
);

test("titles of errors and warnings are found", () => {
  expect(titles.length).toBeGreaterThan(60);
});

test.each(titles)("the title %j is short, and no sentence", (title) => {
  const room = title.includes("${}") ? ROOM_FOR_NAMES : 0;

  expect(title.replaceAll("${}", "").length + room).toBeLessThanOrEqual(SUMMARY_LENGTH);
  expect(title).toMatch(/^(["A-Z]|\$\{\}|[a-z]+_).*[^.!:]$/);
});

/** The texts that a file reports, or has for a summary; `${}` is a name in them. */
function titlesIn(file: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isReport(node.expression)) found.push(...textsIn(node.arguments[0]));
    if (ts.isPropertyAssignment(node) && node.name.getText() === "summary") found.push(...textsIn(node.initializer));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true));
  return found;
}

function isReport(callee: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(callee) || !/(^|\.)report$/.test(callee.expression.getText())) return false;
  return callee.name.text === "error" || callee.name.text === "warning";
}

function textsIn(title: ts.Expression | undefined): readonly string[] {
  if (title === undefined) return [];
  if (ts.isConditionalExpression(title)) return [...textsIn(title.whenTrue), ...textsIn(title.whenFalse)];
  if (ts.isTaggedTemplateExpression(title)) return textsIn(title.template);
  if (ts.isStringLiteralLike(title)) return [title.text];
  if (!ts.isTemplateExpression(title)) return [];
  return [title.head.text + title.templateSpans.map(({ literal }) => `\${}${literal.text}`).join("")];
}
