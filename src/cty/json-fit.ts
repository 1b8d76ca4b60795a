import { isCollectionType, isTupleType, parseType, type Type } from "./types";

/**
 * True if Terraform would read the JSON of its state as a value of exactly this type, so that it needs no rewriting:
 * every attribute is there, no other is, and nothing is written as another type. False when in doubt.
 */
export function fitsJson(text: string, type: Type): boolean {
  try {
    return fits(JSON.parse(text), type);
  } catch {
    return false;
  }
}

function fits(node: unknown, type: Type): boolean {
  if (node === null) return true;
  if (type === "dynamic") return fitsDynamic(node);
  if (type === "bool") return typeof node === "boolean";
  if (typeof type === "string") return typeof node === type;
  if (isTupleType(type)) return Array.isArray(node) && fitsEach(node, type[1]);
  if (!isCollectionType(type)) return isRecord(node) && fitsAttributes(node, type[1]);
  const [kind, inner] = type;
  if (kind !== "map") return Array.isArray(node) && node.every((item) => fits(item, inner));
  return isRecord(node) && Object.values(node).every((item) => fits(item, inner));
}

function fitsEach(nodes: readonly unknown[], types: readonly Type[]): boolean {
  return nodes.length === types.length && types.every((type, index) => fits(nodes[index], type));
}

function fitsAttributes(node: Readonly<Record<string, unknown>>, types: Readonly<Record<string, Type>>): boolean {
  const names = Object.keys(types);
  const given = Object.keys(node);
  return (
    given.length === names.length &&
    names.every((name) => Object.hasOwn(node, name) && fits(node[name], types[name] ?? "dynamic"))
  );
}

/** Throws for an object without a type. */
function fitsDynamic(node: unknown): boolean {
  if (!isRecord(node) || Object.keys(node).length !== 2) return false;
  const type = parseType(node["type"]);
  return type !== "dynamic" && fits(node["value"], type);
}

function isRecord(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}
