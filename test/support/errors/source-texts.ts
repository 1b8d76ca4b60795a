import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const ROOT = path.join(__dirname, "../../..");

/** Stands in a text for what is known only when the program runs. */
export const OPEN = "…";

/** Calls `look` with every node of the handwritten TypeScript in some folders of the repository. */
export function walkSources(folders: readonly string[], look: (node: ts.Node) => void): void {
  const visit = (node: ts.Node): void => {
    look(node);
    ts.forEachChild(node, visit);
  };
  for (const file of folders.flatMap(listFiles))
    visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true));
}

/** Every text that an expression may be, with `…` for its open parts; null if it is no text at all. */
export function textsOf(node: ts.Expression | undefined): readonly string[] | null {
  if (node === undefined) return null;
  if (ts.isParenthesizedExpression(node)) return textsOf(node.expression);
  if (ts.isConditionalExpression(node)) return join(textsOf(node.whenTrue), textsOf(node.whenFalse));
  if (ts.isTaggedTemplateExpression(node)) return textsOf(node.template);
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node))
    return [node.head.text + node.templateSpans.map(({ literal }) => `${OPEN}${literal.text}`).join("")];
  if (ts.isBinaryExpression(node)) {
    const [left, right] = [textsOf(node.left) ?? [OPEN], textsOf(node.right) ?? [OPEN]];
    return left.flatMap((start) => right.map((end) => start + end));
  }
  return ts.isIdentifier(node) ? textsOfConstant(node) : null;
}

function join(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  return one === null || other === null ? null : [...one, ...other];
}

/** Texts of a constant: one of the same file, or else one that another file exports. */
function textsOfConstant(node: ts.Identifier): readonly string[] | null {
  constants ??= listConstants();
  const named = constants.get(node.text) ?? [];
  const own = named.find((each) => each.getSourceFile().fileName === node.getSourceFile().fileName);
  return textsOf(own?.initializer ?? named[0]?.initializer);
}

let constants: ReadonlyMap<string, readonly ts.VariableDeclaration[]> | undefined;

function listConstants(): ReadonlyMap<string, readonly ts.VariableDeclaration[]> {
  const found = new Map<string, ts.VariableDeclaration[]>();
  walkSources(["src", "constructs"], (node) => {
    if (!ts.isVariableDeclaration(node) || !/^[A-Z_]+$/.test(node.name.getText())) return;
    found.set(node.name.getText(), [...(found.get(node.name.getText()) ?? []), node]);
  });
  return found;
}

function listFiles(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes("generated"))
    .map((file) => path.join(ROOT, folder, file));
}
