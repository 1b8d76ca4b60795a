import { type Path, ValueError } from "./path";
import { isCollectionType, isTupleType, type ObjectType, type PrimitiveType, type Type } from "./types";
import { Typed, type Value } from "./value";

/** Readers of one format for the parts of a value. Each answers undefined if the node is something else. */
export interface Spelling {
  isNull(node: unknown): boolean;
  unknown(node: unknown, type: Type, path: Path): Value | undefined;
  primitive(node: unknown, type: PrimitiveType): Value | undefined;
  items(node: unknown): readonly unknown[] | undefined;
  entries(node: unknown): ReadonlyMap<string, unknown> | undefined;
  dynamic(node: unknown): readonly [type: Type, node: unknown] | undefined;
  /** True to skip attributes that the type does not have; otherwise they are an error. */
  readonly ignoreExtra: boolean;
}

const EXPECTED = {
  string: "a string is required",
  number: "a finite number is required",
  bool: "a bool is required",
  list: "a list is required",
  set: "a set is required",
  map: "a map is required",
  tuple: "a tuple is required",
  object: "an object is required",
  dynamic: "a type and a value of it are required",
} as const;

/** Converts a parsed tree to a value, guided by the type. Throws a ValueError where the type does not allow it. */
export function decodeTree(node: unknown, type: Type, spelling: Spelling, path: Path = []): Value {
  const unknown = spelling.unknown(node, type, path);
  if (unknown !== undefined) return unknown;
  if (spelling.isNull(node)) return null;
  if (type === "dynamic") {
    const [inner, content] = mustBe(spelling.dynamic(node), type, path);
    const value = decodeTree(content, inner, spelling, path);
    return inner === "dynamic" ? value : new Typed(inner, value);
  }
  if (typeof type === "string") return mustBe(spelling.primitive(node, type), type, path);
  if (isCollectionType(type)) {
    const [kind, inner] = type;
    if (kind !== "map") {
      const items = mustBe(spelling.items(node), kind, path);
      return items.map((item, index) => decodeTree(item, inner, spelling, [...path, { index }]));
    }
    const entries = mustBe(spelling.entries(node), kind, path);
    return Object.fromEntries(
      Array.from(entries, ([key, item]) => [key, decodeTree(item, inner, spelling, [...path, { key }])]),
    );
  }
  if (isTupleType(type)) {
    const items = mustBe(spelling.items(node), "tuple", path);
    if (items.length !== type[1].length) throw new ValueError(path, `a tuple of length ${type[1].length} is required`);
    return type[1].map((inner, index) => decodeTree(items[index], inner, spelling, [...path, { index }]));
  }
  return decodeObject(mustBe(spelling.entries(node), "object", path), type, spelling, path);
}

function decodeObject(given: ReadonlyMap<string, unknown>, type: ObjectType, spelling: Spelling, path: Path): Value {
  let found = 0;
  const attributes = Object.entries(type[1]).map(([name, inner]): [string, Value] => {
    const node = given.get(name);
    if (node === undefined) return [name, null];
    found += 1;
    return [name, decodeTree(node, inner, spelling, [...path, { attribute: name }])];
  });
  if (found < given.size && !spelling.ignoreExtra) {
    const attribute = [...given.keys()].find((name) => !Object.hasOwn(type[1], name)) ?? "";
    throw new ValueError([...path, { attribute }], "there is no such attribute");
  }
  return Object.fromEntries(attributes);
}

function mustBe<T>(found: T | undefined, kind: keyof typeof EXPECTED, path: Path): T {
  if (found === undefined) throw new ValueError(path, EXPECTED[kind]);
  return found;
}
