import { Token, type IResolvable } from "cdktf";

/** A value, or a Terraform expression in its place. */
export type Expression<T> = T | IResolvable;

/** True for a token in place of a value. TypeScript takes a token of text for a text. */
export function isToken<T>(value: T): value is T & IResolvable {
  return Token.isUnresolved(value);
}

/**
 * The expression that a token stands for, in any of its forms: text, number, list or map. The generated classes read the
 * keys of an object, and only an expression has none.
 */
export function toExpression(value: unknown): IResolvable {
  return Token.asAny(value);
}

/** Throws if a prop that decides what is synthesized is an expression. */
export function requireWritten(path: string, props: Readonly<Record<string, unknown>>): void {
  for (const [prop, value] of Object.entries(props))
    if (Token.isUnresolved(value))
      throw new Error(
        `"${path}" has ${prop} from an expression, but it decides what is synthesized: write the value out.`,
      );
}

/** True if a value, or anything in it, is known only at plan: tokens, and references written as text. */
export function isOpen(value: unknown): boolean {
  if (Token.isUnresolved(value)) return true;
  if (typeof value === "string") return hasTemplate(value);
  return typeof value === "object" && value !== null && Object.values(value).some(isOpen);
}

/** True if Terraform finds an expression in a text that is no token. Doubled signs are text. */
export function hasTemplate(text: string): boolean {
  return /(?<!\$)\$\{|(?<!%)%\{/.test(text);
}

/** An expression as the text token that generated classes take; a text unchanged. */
export function toText(value: Expression<string>): string;
export function toText(value: Expression<string> | undefined): string | undefined;
export function toText(value: Expression<string> | undefined): string | undefined {
  return value === undefined ? undefined : Token.asString(value);
}

/** The same for a number. */
export function toNumber(value: Expression<number> | undefined): number | undefined {
  return value === undefined ? undefined : Token.asNumber(value);
}
