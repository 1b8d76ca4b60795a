import ts from "typescript";
import { textsOf, walkSources } from "./source-texts";

/** First lines of the provider's errors and warnings. Throws where one cannot be read from the sources. */
export function listTitles(): readonly string[] {
  const found: string[] = [];
  walkSources(["src/framework", "src/protocol", "src/provider", "src/rules"], (node) => {
    if (ts.isCallExpression(node) && isReport(node.expression)) found.push(...getTitle(node.arguments[0]));
    // A rule, or a diagnostic in full. The summary of a function stands beside its parameters.
    if (ts.isObjectLiteralExpression(node) && findProperty(node, "detail") && !findProperty(node, "parameters"))
      found.push(...getTitle(findProperty(node, "summary")));
  });
  return found;
}

/** First sentences of what stands below the title where an attribute, or a rule of the provider, is to blame. */
export function listDetails(): readonly string[] {
  return listThrown(["src/provider"], ["AttributeError"]);
}

/** First sentences of what the client says when Airbyte refuses, or does not answer. */
export function listAnswers(): readonly string[] {
  const found = listThrown(["src/api"], ["AirbyteError"]);
  const told: string[] = [];
  walkSources(["src/api"], (node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === "sentences")
      told.push(...toTexts(node.arguments[0]));
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword)
      told.push(...toTexts(node.arguments[0]));
  });
  return [...found, ...told.flatMap(toHead)];
}

/** First sentences of the errors of `airbyte-embedded`. */
export function listCommandErrors(): readonly string[] {
  return listThrown(["src/cli", "src/installation"], ["UserError"]);
}

/** Ends of messages that stand elsewhere in the sources. */
const ENDS: readonly RegExp[] = [
  /^Everybody who reads the program/,
  /^add it to `tiers`/,
  /^If this app uses/,
  /^make it once/,
  /^give one of them/,
  /^To (send it to Airbyte|add it:)/,
  /^that would create the workspace/,
  /^with a region, which/,
  /^\[for one/,
  /^…, but it is not one/,
];

/** First sentences of what constructs say at synth: every text in them with a full stop or colon. */
export function listConstructErrors(): readonly string[] {
  const found: string[] = [];
  walkSources(["constructs"], (node) => {
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return;
    const texts = textsOf(node) ?? [];
    found.push(...texts.filter((text) => text.split(/\s+/).length > 3 && /[.:]( |$)|^"…" /.test(text)));
  });
  return found.filter((text) => !ENDS.some((end) => end.test(text))).flatMap(toHead);
}

function listThrown(folders: readonly string[], classes: readonly string[]): readonly string[] {
  const found: string[] = [];
  walkSources(folders, (node) => {
    if (ts.isNewExpression(node) && classes.includes(node.expression.getText()))
      found.push(...toTexts(node.arguments?.[0]));
  });
  return found.flatMap(toHead);
}

function toTexts(node: ts.Expression | undefined): readonly string[] {
  return textsOf(node) ?? [];
}

function isReport(callee: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(callee) || !/(^|\.)report$/.test(callee.expression.getText())) return false;
  return callee.name.text === "error" || callee.name.text === "warning";
}

/** A title that comes from elsewhere, and is read there. */
const PASSED_ON = /^(rule\.summary|summary|toShownLine\(summary\))$/;

function getTitle(node: ts.Expression | undefined): readonly string[] {
  const texts = textsOf(node);
  if (texts !== null) return texts;
  if (node === undefined || PASSED_ON.test(node.getText())) return [];
  throw new Error(`The title ${node.getText()} cannot be read from ${node.getSourceFile().fileName}.`);
}

function findProperty({ properties }: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const found = properties.find((property) => property.name?.getText() === name);
  return found !== undefined && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

/** First clause of a message, to its full stop or colon; with the next one if it says next to nothing. None of an open text. */
function toHead(text: string): readonly string[] {
  const [line = ""] = text.split("\n");
  const [first = "", second = ""] = line.split(/(?<=\S[.:?]) /);
  const head = countWords(first) < 3 ? `${first} ${second}`.trim() : first;
  return countWords(head) > 0 ? [head.replace(/[.:]…*[.:]?$/, "")] : [];
}

/** Number of words that always stand there, without options. */
function countWords(text: string): number {
  return (text.replaceAll(/--[\w-]+/g, "").match(/[a-z]{2,}/gi) ?? []).length;
}
