/** A piece of a program that is written as it stands, among values that are written as literals. */
export class Code {
  public constructor(public readonly text: string) {}
}

/** Widest line of a written program, as formatters have it by default or nearly so. */
const WIDTH = 100;

/** Brackets and separators of a language. */
export interface Punctuation {
  /** Between a key and its value. */
  readonly assignment: string;
  /** Behind the last member of a list or an object that takes several lines. */
  readonly trailing: string;
  /** Behind each member of an object that takes several lines. */
  readonly separator: string;
  /** True if a member whose value is called like its key is written once. */
  readonly shorthand: boolean;
}

/** Spelling of values in a language. */
export interface Language extends Punctuation {
  readonly text: (text: string) => string;
  readonly number: (number: { toString(): string }) => string;
  readonly key: (key: string) => string;
}

/**
 * Writes a value: on one line where it fits, and member by member where it does not.
 * @param before characters on its line in front of it
 */
export function writeValue(value: unknown, language: Language, indent: string, before = 0): string {
  const line = writeLine(value, language);
  if (!line.includes("\n") && indent.length + before + line.length < WIDTH && !isLarge(value)) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value) && value.length > 0) {
    const items = value.map((item) => `${inner}${writeValue(item, language, inner)}`);
    return `[\n${items.join(",\n")}${language.trailing}\n${indent}]`;
  }
  if (isPlain(value) && Object.keys(value).length > 0) {
    const members = Object.entries(value).map(([key, member]) => {
      if (isShort(key, member, language)) return `${inner}${key}${language.separator}`;
      const start = `${language.key(key)}${language.assignment}`;
      return `${inner}${start}${writeValue(member, language, inner, start.length)}${language.separator}`;
    });
    return `{\n${members.join("\n")}\n${indent}}`;
  }
  return line;
}

/** An object with objects inside that have several members reads better on lines of its own. */
function isLarge(value: unknown): boolean {
  if (!isPlain(value)) return false;
  return Object.values(value).some((member) => isPlain(member) && Object.keys(member).length > 2);
}

function writeLine(value: unknown, language: Language): string {
  if (value instanceof Code) return value.text;
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return language.text(value);
  if (typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => writeLine(item, language)).join(", ")}]`;
  if (!isPlain(value)) return language.number(value);
  const members = Object.entries(value).map(([key, member]) =>
    isShort(key, member, language) ? key : `${language.key(key)}${language.assignment}${writeLine(member, language)}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function isShort(key: string, member: unknown, { shorthand }: Language): boolean {
  return shorthand && member instanceof Code && member.text === key;
}

/** True for an object of members. Numbers that JavaScript would round are objects of a class of their own. */
export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value) || value instanceof Code) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Without members that say nothing. What is empty in a list keeps its position. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutEmpty(item) ?? null);
  if (!isPlain(value)) return value ?? undefined;
  return given(Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withoutEmpty(member)])));
}

/** Members that have a value. */
export function given(members: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined && value !== null));
}
