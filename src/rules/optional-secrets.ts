import { isList, isObject } from "./values";

/** A leaf as Terraform reads it. */
export interface Leaf {
  /** Expression of HCL, such as `var.password` or `"text"`. */
  readonly text: string;
  /** True if its value may be null, and then stands for a secret that nobody has supplied. */
  readonly optional: boolean;
}

/**
 * Secrets as an expression of HCL that leaves out what is null: a secret that is not supplied is then not given, which is
 * something else than one that is given as null, to have it removed. Null if none of them is supplied.
 */
export function toSuppliedSecrets(secrets: unknown, toLeaf: (leaf: unknown) => Leaf): string {
  return write(secrets, toLeaf).text;
}

interface Written {
  readonly text: string;
  /** The same without the condition under which all of it is missing, for a place that has the same condition. */
  readonly bare: string;
  /** Conditions under which all of it is missing; null if it is always there. */
  readonly missing: readonly string[] | null;
}

function write(value: unknown, toLeaf: (leaf: unknown) => Leaf): Written {
  if (isList(value)) return writeList(value, toLeaf);
  if (isObject(value)) return writeObject(Object.entries(value), toLeaf);
  const { text, optional } = toLeaf(value);
  return { text, bare: text, missing: optional ? [`${text} == null`] : null };
}

/** Elements go by their position: null leaves the setting there alone. */
function writeList(items: readonly unknown[], toLeaf: (leaf: unknown) => Leaf): Written {
  const written = items.map((item) => write(item, toLeaf));
  const text = `[${written.map((item) => item.text).join(", ")}]`;
  // Null as written only keeps a position.
  return orNull(
    text,
    written.filter((_, index) => items[index] !== null),
  );
}

function writeObject(entries: readonly (readonly [string, unknown])[], toLeaf: (leaf: unknown) => Leaf): Written {
  const members = entries.map(([key, value]) => ({ key, ...write(value, toLeaf) }));
  const [only, ...others] = members;
  if (only === undefined) return { text: "{}", bare: "{}", missing: null };
  // Where there is one member, the condition for all of it is the condition for that one.
  if (others.length === 0) return orNull(`{ ${toKey(only.key)} = ${only.bare} }`, members);
  const object = `{ ${members.map(({ key, text }) => `${toKey(key)} = ${text}`).join(", ")} }`;
  if (members.every(({ missing }) => missing === null)) return orNull(object, members);
  return orNull(`{ for name, value in ${object} : name => value if nonsensitive(value != null) }`, members);
}

function orNull(text: string, parts: readonly Written[]): Written {
  const conditions = parts.map(({ missing }) => missing);
  if (parts.length === 0 || conditions.includes(null)) return { text, bare: text, missing: null };
  const missing = conditions.flatMap((condition) => condition ?? []);
  // That nothing is supplied is no secret. As one, it would be a change of every template that is imported.
  return { text: `(nonsensitive(${missing.join(" && ")}) ? null : ${text})`, bare: text, missing };
}

function toKey(key: string): string {
  return /^[A-Za-z_][\w-]*$/.test(key) ? key : toHclText(key);
}

/** A text as HCL has it, in which nothing is an expression. */
export function toHclText(text: string): string {
  return toHclTemplate(text.replace(/[$%](?=\{)/g, "$&$&"));
}

/** The same for a text whose `${` and `%{` begin expressions, unless they are doubled. */
export function toHclTemplate(text: string): string {
  const parts = text.split(/((?<!\$)\$\{[^}]*\})/);
  return `"${parts.map((part, index) => (index % 2 === 1 ? part : part.replace(SPECIAL, toEscape))).join("")}"`;
}

const SPECIAL = /["\\\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/gu;

const SHORT: Readonly<Record<string, string>> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function toEscape(character: string): string {
  return SHORT[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
