import { resolveSchema } from "../lock/references";
import type { Schema } from "../schema/schema";
import { listUnions } from "../check/union";
import { toDocs } from "./type-docs";

/** The half of the settings that a type describes. */
export type Half = "config" | "secrets";

/** A TypeScript type, and whether a value of it has to be given where the spec requires the setting. */
export interface TypeText {
  readonly text: string;
  readonly needed: boolean;
}

const SCALARS = { string: "string", number: "number", integer: "number", boolean: "boolean", null: "null" } as const;

/** An alternative that asks for nothing: alone, and beside members that it must not forbid. */
const EMPTY = "Readonly<Record<string, never>>";
const EMPTY_PART = "Readonly<Record<never, never>>";

const ANY_OBJECT = "Readonly<Record<string, unknown>>";

/** Writes the types of one spec. */
export class TypeWriter {
  constructor(
    private readonly root: Schema,
    private readonly half: Half,
  ) {}

  /** The type of a schema's values in this half; null when nothing of it belongs here. */
  write(unresolved: Schema, indent: string, inSecret = false, above: readonly Schema[] = []): TypeText | null {
    const schema = this.flatten(unresolved);
    const secret = inSecret || schema.airbyte_secret === true;
    const followed = resolveSchema(unresolved, this.root);
    // A schema that contains itself: one turn is typed.
    if (above.includes(followed)) return this.half === "config" ? { text: "unknown", needed: true } : null;
    const inside = [...above, followed];
    const unions = listUnions(schema);
    const members = schema.properties ? this.writeMembers(schema, indent, secret, inside) : null;
    const alternatives = unions.map((union) =>
      this.writeUnion(union, indent, secret, inside, members ? EMPTY_PART : EMPTY),
    );
    const parts = [members, ...alternatives].filter((part) => part !== null);
    if (schema.properties || unions.length > 0) return parts.length > 0 ? intersect(parts) : null;
    if (schema.items) return this.writeList(schema, indent, secret, inside);
    if (typeof schema.additionalProperties === "object") {
      const value = this.write(schema.additionalProperties, indent, secret, inside);
      return value && { text: `Readonly<Record<string, ${value.text}>>`, needed: true };
    }
    return secret === (this.half === "secrets") ? { text: toLeaf(schema), needed: true } : null;
  }

  private writeMembers(schema: Schema, indent: string, secret: boolean, above: readonly Schema[]): TypeText | null {
    const inner = `${indent}  `;
    let needed = false;
    const members = toOrdered(schema, this.root).flatMap(([key, setting]) => {
      const type = this.write(setting, inner, secret, above);
      if (!type) return [];
      const required = type.needed && schema.required?.includes(key) === true;
      needed ||= required;
      const docs = toDocs(this.flatten(setting), inner);
      return `${docs}${inner}readonly ${toKey(key)}${required ? "" : "?"}: ${type.text};\n`;
    });
    return members.length === 0 ? null : { text: `{\n${members.join("")}${indent}}`, needed };
  }

  private writeUnion(
    union: readonly Schema[],
    indent: string,
    secret: boolean,
    above: readonly Schema[],
    empty: string,
  ): TypeText | null {
    const types = union.map((branch) => this.write(branch, indent, secret, above));
    const written = types.filter((type) => type !== null);
    if (written.length === 0) return null;
    // An alternative with nothing in this half.
    const texts = new Set([...written.map(({ text }) => text), ...(written.length < types.length ? [empty] : [])]);
    return { text: [...texts].join(" | "), needed: types.every((type) => type?.needed === true) };
  }

  private writeList(
    { items, type }: Schema,
    indent: string,
    secret: boolean,
    above: readonly Schema[],
  ): TypeText | null {
    if (!items) return null;
    const elements = [...new Set([items].flat().map((item) => this.write(item, indent, secret, above)?.text))];
    const known = elements.filter((text) => text !== undefined);
    if (known.length === 0) return null;
    // Secrets go to their element by position: null leaves one alone.
    const text = [...known, ...(this.half === "secrets" && !secret ? ["null"] : [])].join(" | ");
    const element = /^[\w"]+$/.test(text) ? text : `(${text})`;
    return { text: `readonly ${element}[]${type?.includes("null") ? " | null" : ""}`, needed: true };
  }

  /** A schema with its reference followed and its `allOf` taken in. */
  private flatten(schema: Schema): Schema {
    const { allOf = [], ...own } = resolveSchema(schema, this.root);
    const parts = [...allOf.map((part) => this.flatten(part)), own];
    const properties = Object.assign({}, ...parts.map((part) => part.properties)) as Schema["properties"]; // each is one
    const required = parts.flatMap((part) => part.required ?? []);
    const named = parts.some((part) => part.properties !== undefined);
    return {
      ...(Object.assign({}, ...parts) as Schema),
      ...(named && { properties }),
      ...(required.length > 0 && { required }),
    }; // as above
  }
}

/** Sorted as in Airbyte's form: by `order`, then constants, then by name. The lock keeps no other order. */
function toOrdered({ properties = {} }: Schema, root: Schema): readonly (readonly [string, Schema])[] {
  const place = (unresolved: Schema): number => {
    const schema = resolveSchema(unresolved, root);
    return schema.order ?? (Object.hasOwn(schema, "const") ? -1 : Infinity);
  };
  return Object.entries(properties).sort(([a, first], [b, second]) => {
    const [before, after] = [place(first), place(second)];
    return before === after ? (a < b ? -1 : 1) : before - after;
  });
}

function intersect(parts: readonly TypeText[]): TypeText {
  const texts = parts.map(({ text }) => (parts.length > 1 && text.includes(" | ") ? `(${text})` : text));
  return { text: texts.join(" & "), needed: parts.some(({ needed }) => needed) };
}

function toLeaf(schema: Schema): string {
  if (Object.hasOwn(schema, "const")) return toLiteral(schema.const);
  if (schema.enum) return [...new Set(schema.enum.map(toLiteral))].join(" | ");
  if (!schema.type) return "unknown";
  return schema.type
    .map((type) => (type === "object" ? ANY_OBJECT : type === "array" ? "readonly unknown[]" : SCALARS[type]))
    .filter((text, index, all) => all.indexOf(text) === index)
    .join(" | ");
}

function toLiteral(value: unknown): string {
  return typeof value === "object" && value !== null ? "unknown" : JSON.stringify(value);
}

function toKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}
