import { printableLine } from "../../../output";
import { toHclText } from "../../../rules";
import { type Language, writeValue } from "../code";

/** Literals of HCL, in which Terraform finds no expression. */
const hcl: Language = {
  assignment: " = ",
  separator: "",
  trailing: ",",
  shorthand: false,
  text: toHclText,
  number: (number) => number.toString(),
  key: toKey,
};

/** A value as HCL. */
export function toHcl(value: unknown, indent = "", before = 0): string {
  return writeValue(value, hcl, indent, before);
}

/** A block with arguments and, behind them, what is written already. */
export function toBlock(head: string, given: Readonly<Record<string, unknown>>, nested = ""): string {
  const lines = Object.entries(given).map(([name, value]) => `  ${name} = ${toHcl(value, "  ", name.length + 3)}\n`);
  return `${head} {\n${lines.join("")}${nested === "" ? "" : `${lines.length === 0 ? "" : "\n"}${nested}`}}\n`;
}

/** Text of others for a comment. */
export function toComment(text: string): string {
  return `# ${printableLine(text)}\n`;
}

/** The text with equals signs in columns, as `terraform fmt` has them: in each run of arguments on a line of their own. */
export function aligned(text: string): string {
  const lines = text.split("\n");
  let run: number[] = [];
  const close = (): void => {
    const width = Math.max(0, ...run.map((index) => ARGUMENT.exec(lines[index] ?? "")?.[1]?.length ?? 0));
    for (const index of run)
      lines[index] = (lines[index] ?? "").replace(ARGUMENT, (_, start: string) => `${start.padEnd(width)} = `);
    run = [];
  };
  for (const [index, line] of lines.entries()) {
    const isOpen = /[{[(]$/.test(line);
    const start = ARGUMENT.exec(line);
    const isSameDepth = indentOf(line) === indentOf(lines[run[0] ?? index] ?? "");
    if (!start || isOpen || !isSameDepth) close();
    if (start && !isOpen) run.push(index);
  }
  close();
  return lines.join("\n");
}

/** The beginning of a line that gives an argument or a member, up to its value. */
const ARGUMENT = /^(\s*(?:[A-Za-z_][\w-]*|"(?:[^"\\]|\\.)*")) = /;

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function toKey(key: string): string {
  // Words that HCL reads as values are no keys as they stand.
  return /^[A-Za-z_][\w-]*$/.test(key) && !["true", "false", "null", "for"].includes(key) ? key : toHclText(key);
}
