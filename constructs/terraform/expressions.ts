import { Token, type IResolvable } from "cdktf";

/** A value, or an expression of Terraform's in its place. */
export type Expression<T> = T | IResolvable;

/**
 * A token as the expression that it stands for, whichever way it is written: as text, number, list or map. The generated
 * classes take the keys of an object, and of these only an expression has none.
 */
export function toExpression(value: unknown): IResolvable {
  return Token.asAny(value);
}

/** Throws when a prop that only a program can decide about is left to Terraform. */
export function requireWritten(path: string, props: Readonly<Record<string, unknown>>): void {
  for (const [prop, value] of Object.entries(props))
    if (Token.isUnresolved(value))
      throw new Error(`"${path}" has ${prop} from an expression, and it decides what is synthesized: write it out.`);
}

/** Whether a value, or anything in it, is known only at plan: tokens, and references that are written as text. */
export function isOpen(value: unknown): boolean {
  if (Token.isUnresolved(value)) return true;
  if (typeof value === "string") return hasTemplate(value);
  return typeof value === "object" && value !== null && Object.values(value).some(isOpen);
}

/** Whether Terraform reads something in a text that is no token as an expression: doubled signs are text. */
export function hasTemplate(text: string): boolean {
  return /(?<!\$)\$\{|(?<!%)%\{/.test(text);
}

/** An expression as the text that generated classes take; a text as it is. */
export function toText(value: Expression<string>): string;
export function toText(value: Expression<string> | undefined): string | undefined;
export function toText(value: Expression<string> | undefined): string | undefined {
  return value === undefined ? undefined : Token.asString(value);
}

/** The same for a number. */
export function toNumber(value: Expression<number> | undefined): number | undefined {
  return value === undefined ? undefined : Token.asNumber(value);
}
