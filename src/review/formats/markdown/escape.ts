import { printableLine } from "../../../output";

const EMPTY = "(empty)";

/**
 * Makes foreign text a code span, in which neither Markdown nor GitHub and GitLab see mentions, references, links and
 * HTML. Fits in a cell of a table.
 */
export function toCode(text: string): string {
  // A backslash before a pipe is read differently from parser to parser, so such a pipe becomes an escape of letters.
  const line = printableLine(text).replaceAll("\\|", "\\\\u007c").replaceAll("|", "\\|");
  if (line === "") return EMPTY;
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return longest > 0 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

/** Beginnings of mentions, references, pictures and links on GitHub and GitLab, which hold even if escaped. */
const MAGIC = /[@#!~$%](?=\S)|:(?=[a-z+/_-]|\d+:)|\bwww(?=\.)|\bgh(?=-\d)/gi;

/** Characters with a meaning in Markdown: anywhere, and at the start of a line. */
const MARKUP = /[!#$%&*+<>@[\]_`{|}~\\]|(?<=^\d*)[-.)]/g;

/** Escapes a sentence so that it shows as it is. Names in “quotes” become code. Fits in a cell of a table. */
export function toProse(sentence: string): string {
  const parts = printableLine(sentence).split(/“([^”]*)”/);
  return parts.map((part, index) => (index % 2 === 1 ? toCode(part) : escape(part))).join("") || EMPTY;
}

function escape(text: string): string {
  // The invisible space becomes an entity at the end, so that it stays visible to editors.
  return text.replace(MAGIC, "$&\u200b").replace(MARKUP, "\\$&").replaceAll("\u200b", "&#8203;");
}
