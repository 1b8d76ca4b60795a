import { printable, printableLine } from "../../../output";
import { type Language, writeValue } from "../code";

/** Literals of TypeScript, in which Terraform finds no expression. */
export const typescript: Language = {
  assignment: ": ",
  separator: ",",
  trailing: ",",
  shorthand: true,
  text: toLiteral,
  number: toNumber,
  key: toKey,
};

/** A value as TypeScript. */
export function toTypeScript(value: unknown, indent = "", before = 0): string {
  return writeValue(value, typescript, indent, before);
}

/** A text as a literal: what Terraform would read as an expression is doubled, and nothing invisible is in it. */
export function toLiteral(text: string): string {
  return printable(JSON.stringify(text.replace(/[$%](?=\{)/g, "$&$&")));
}

/** Text of others for a comment on one line. */
export function toComment(text: string): string {
  return printableLine(text).replaceAll("*/", "*\\/");
}

/** JavaScript would round long numbers: these are left to Terraform, as an expression. */
function toNumber(number: { toString(): string }): string {
  const text = number.toString();
  const isExact = typeof number === "number" || Number(text).toString() === text;
  return isExact ? text : `Token.asNumber("\${${text}}")`;
}

function toKey(key: string): string {
  // Written plainly, this one would set the prototype.
  if (key === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : toLiteral(key);
}
