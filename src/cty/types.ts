import { DEEPEST, TooDeep } from "./depth";

/** A Terraform type. It is its own JSON spelling, so it needs no conversion on the wire; `object` may name optional attributes. */
export type Type = PrimitiveType | "dynamic" | CollectionType | TupleType | ObjectType;

export type PrimitiveType = "string" | "number" | "bool";
export type CollectionType = readonly ["list" | "set" | "map", Type];
export type TupleType = readonly ["tuple", readonly Type[]];
export type ObjectType =
  | readonly ["object", Readonly<Record<string, Type>>]
  | readonly ["object", Readonly<Record<string, Type>>, readonly string[]];

export function isCollectionType(type: Type): type is CollectionType {
  return type[0] === "list" || type[0] === "set" || type[0] === "map";
}

export function isTupleType(type: Type): type is TupleType {
  return type[0] === "tuple";
}

export function isObjectType(type: Type): type is ObjectType {
  return type[0] === "object";
}

/** Type one step further inside; undefined where there is no such place, or where `dynamic` does not tell. */
export function innerType(type: Type | undefined, step: string | number): Type | undefined {
  if (type === undefined) return undefined;
  if (isCollectionType(type)) return type[1];
  if (isTupleType(type)) return typeof step === "number" ? type[1][step] : undefined;
  // Own properties only: an attribute may be named `constructor` or `__proto__`.
  if (isObjectType(type)) return Object.hasOwn(type[1], step) ? type[1][step] : undefined;
  return undefined;
}

/** Reads a type from its parsed JSON. Throws if it is not a type, or is nested too deeply. */
export function parseType(json: unknown): Type {
  return parseTypeAt(json, 0);
}

function parseTypeAt(json: unknown, depth: number): Type {
  if (depth > DEEPEST) throw new TooDeep();
  if (json === "string" || json === "number" || json === "bool" || json === "dynamic") return json;
  if (!Array.isArray(json)) throw new Error("Not a Terraform type: a type's name or an array that starts with one.");
  const [kind, inner, optional, ...rest] = json as readonly unknown[]; // isArray alone makes it any[]
  if (rest.length > 0 || (optional !== undefined && kind !== "object")) {
    throw new Error("Not a Terraform type: the array is too long.");
  }
  switch (kind) {
    case "list":
    case "set":
    case "map":
      return [kind, parseTypeAt(inner, depth + 1)];
    case "tuple":
      if (!Array.isArray(inner)) throw new Error("Not a Terraform type: a tuple needs an array of types.");
      return [kind, inner.map((type) => parseTypeAt(type, depth + 1))];
    case "object":
      return parseObjectType(inner, optional, depth);
    default:
      throw new Error("Not a Terraform type: unknown kind.");
  }
}

function parseObjectType(inner: unknown, optional: unknown, depth: number): ObjectType {
  if (typeof inner !== "object" || inner === null || Array.isArray(inner)) {
    throw new Error("Not a Terraform type: an object needs the types of its attributes by name.");
  }
  const entries = Object.entries(inner).map(([name, type]) => [name, parseTypeAt(type, depth + 1)] as const);
  const attributes = Object.fromEntries(entries);
  if (optional === undefined) return ["object", attributes];
  if (!Array.isArray(optional)) throw new Error("Not a Terraform type: optional attributes must be an array.");
  const names = optional.map((name: unknown) => {
    if (typeof name === "string" && Object.hasOwn(attributes, name)) return name;
    throw new Error("Not a Terraform type: an optional attribute is not among the attributes.");
  });
  return ["object", attributes, names];
}

const texts = new WeakMap<Exclude<Type, string>, string>();

/** JSON of a type with its names sorted, so that equal types have equal texts. */
export function toTypeText(type: Type): string {
  if (typeof type === "string") return JSON.stringify(type);
  const text = texts.get(type) ?? write(type);
  texts.set(type, text);
  return text;
}

function write(type: Exclude<Type, string>): string {
  if (isCollectionType(type)) return `["${type[0]}",${toTypeText(type[1])}]`;
  if (isTupleType(type)) return `["tuple",[${type[1].map(toTypeText).join()}]]`;
  const attributes = Object.entries(type[1])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => `${JSON.stringify(name)}:${toTypeText(inner)}`);
  const optional = type[2]?.length ? `,${JSON.stringify([...type[2]].sort())}` : "";
  return `["object",{${attributes.join()}}${optional}]`;
}

export function equalTypes(a: Type, b: Type): boolean {
  return a === b || toTypeText(a) === toTypeText(b);
}
