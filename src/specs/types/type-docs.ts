import type { Schema } from "../schema/schema";

const WIDTH = 112;

/** Lines of a doc comment for a setting, from its spec. None if the spec has no text. */
export function toDocs({ title, description, default: value, examples }: Schema, indent: string): string {
  const [example] = examples ?? [];
  const lines = [
    ...wrap(
      [title, description]
        .map(toSentence)
        .filter((text) => text !== "")
        .join(" "),
    ),
    ...(value === undefined || value === null ? [] : [`@default ${toPlainText(JSON.stringify(value))}`]),
    ...(example === undefined ? [] : [`@example ${toPlainText(JSON.stringify(example))}`]),
  ];
  if (lines.length === 0) return "";
  if (lines.length === 1) return `${indent}/** ${lines[0] ?? ""} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join("")}${indent} */\n`;
}

function toSentence(text = ""): string {
  const plain = toPlainText(text);
  return plain === "" || /[.!?:]$/.test(plain) ? plain : `${plain}.`;
}

/** A tag of the web. It ends before the next one begins, so that no text takes more than one pass. */
const TAG = /<(\/?)(a|b|br|code|div|em|i|li|ol|p|pre|span|strong|u|ul)\b[^<>]*>/gi;

/** Text of the web, with its links as they are read, and without what would end a comment. */
export function toPlainText(text: string): string {
  /** Targets of the links that are open. */
  const links: (string | undefined)[] = [];
  return text
    .replaceAll(TAG, (tag, slash: string, name: string) => {
      if (name.toLowerCase() !== "a") return " ";
      const target = slash === "" ? /href="([^"]*)"/i.exec(tag)?.[1] : links.pop();
      if (slash === "") links.push(target);
      if (target === undefined) return " ";
      return slash === "" ? "" : ` (${target})`;
    })
    .replaceAll(/\s+/g, " ")
    .replaceAll("*/", "* /")
    .trim();
}

function wrap(text: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").filter((one) => one !== "")) {
    if (line !== "" && line.length + word.length >= WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  // A line that began with @ would be a tag.
  return (line === "" ? lines : [...lines, line]).map((one) => one.replace(/^@/, "\\@"));
}
