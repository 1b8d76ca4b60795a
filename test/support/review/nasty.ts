import type { Report } from "../../../src/review";
import { reportShape } from "../../../src/review";
import fc from "../properties";
import { anyText } from "../any-text";

/** Fragments that mean something to Markdown, HTML, GitHub, GitLab or a terminal. */
const FRAGMENTS = [
  ...Array.from("`|\\*_~$&<>[]()#!@:-+=“”'\"\n\r\t "),
  ...["```", "~~~", "\\|", "||", "@joe", "joe@example.com", "#12", "GH-12", "a/b#3", "!7", ":tada:", "$`x`$"],
  ...["<b>", "</details>", "<!--", "-->", "<script>", "&lt;", "&#64;", "[x](y)", "![x](y)", "[x]: y", "- ", "1. "],
  ...[
    "http://a.example",
    "www.a.example",
    "::error::",
    "%0A",
    "\u202e",
    "\u001b[31m",
    "\u0000",
    "\u2028",
    "\ud83d",
    "😀",
    "word",
  ],
];

/** Text as somebody who wishes harm, or bad luck, would name a thing. */
export const nastyText = fc.oneof(
  anyText(),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 8 }).map((parts) => parts.join("")),
);

/** Keys whose strings are words of the report itself. */
const OWN = new Set(["subject", "action", "risk", "mode", "kind"]);

/** The report with its foreign strings replaced in order of appearance, equal ones by equal ones. */
export function withStrings(report: Report, strings: readonly string[]): Report {
  const replaced = new Map<string, string>();
  const toOther = (text: string): string => {
    const other = replaced.get(text) ?? strings[replaced.size] ?? text;
    replaced.set(text, other);
    return other;
  };
  return reportShape.parse(
    JSON.parse(JSON.stringify(report), (key, value: unknown) =>
      typeof value === "string" && !OWN.has(key) ? toOther(value) : value,
    ),
  );
}
