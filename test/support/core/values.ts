import {
  decodeMsgpack,
  encodeMsgpack,
  fromPlain,
  isRecord,
  isSequence,
  isTyped,
  isUnknown,
  toPathText,
  toPlain,
  Typed,
  type Path,
  type Plain,
  type Type,
  type Value,
} from "../../../src/cty";
import { toObjectType, type AttributeSchema } from "../../../src/framework";
import { BrokenRule, InvalidConfiguration } from "./errors";

export type Schemas = Readonly<Record<string, AttributeSchema>>;

/** Plain data as a test writes it, UNKNOWN where something is not known yet, Typed where a dynamic value has a type of its own. */
export type Given = Readonly<Record<string, unknown>>;

/** A configuration as core hands it on, after the checks that are core's own. */
export function toConfig(attributes: Schemas, given: Given): Value {
  const typed = Object.entries(given).filter((entry): entry is [string, Typed] => entry[1] instanceof Typed);
  const plain = { ...given, ...Object.fromEntries(typed.map(([name]) => [name, null])) };
  const config = {
    ...toObject(fromPlain(plain as Plain, toObjectType(attributes))), // a test's literals are plain data
    ...Object.fromEntries(typed),
  };
  checkArguments(attributes, config, []);
  return overWire(config, toObjectType(attributes), "the configuration");
}

/** A value as the other side receives it. */
export function overWire(value: Value, type: Type, what: string): Value {
  if (value === null) return null;
  try {
    return decodeMsgpack(encodeMsgpack(value, type), type);
  } catch (error) {
    throw new BrokenRule("Provider produced invalid object", [`${what}: ${String(error)}`]);
  }
}

/** True for null, and for a dynamic value that only has a type, which core treats as null. */
export function isNull(value: Value): boolean {
  return value === null || (isTyped(value) && value.value === null);
}

function toObject(value: Value): Readonly<Record<string, Value>> {
  return isRecord(value) ? value : {};
}

/** The attribute of an object that may not be there. */
export function get(value: Value, name: string): Value {
  return isRecord(value) ? (value[name] ?? null) : null;
}

/** Elements of a list or a map, under keys. */
export function toEntries(value: Value): readonly (readonly [string, Value])[] {
  if (isSequence(value)) return value.map((element, index) => [String(index), element]);
  return isRecord(value) ? Object.entries(value) : [];
}

/** A value for a message. */
export function show(value: Value): string {
  if (isUnknown(value)) return "(known after apply)";
  return JSON.stringify(toPlain(value), (_key, inner: unknown) => (isUnknown(inner) ? "(known after apply)" : inner));
}

/** A place for a message: `.customization.mode`. */
export function showPath(path: Path): string {
  const text = toPathText(path);
  return text.startsWith("[") ? text : `.${text}`;
}

function checkArguments(attributes: Schemas, value: Value, at: Path): void {
  if (!isRecord(value)) return;
  for (const name of Object.keys(value))
    if (!Object.hasOwn(attributes, name))
      throw new InvalidConfiguration(`Unsupported argument ${showPath([...at, { attribute: name }])}.`);
  for (const [name, schema] of Object.entries(attributes)) {
    const [path, given] = [[...at, { attribute: name }], get(value, name)];
    if (schema.required && isNull(given))
      throw new InvalidConfiguration(`Missing required argument ${showPath(path)}.`);
    if (!schema.required && !schema.optional && !isNull(given))
      throw new InvalidConfiguration(`${showPath(path)} is decided by the provider and cannot be set.`);
    if (schema.nested?.nesting === "single") checkArguments(schema.nested.attributes, given, path);
    else if (schema.nested)
      for (const [key, element] of toEntries(given))
        checkArguments(schema.nested.attributes, element, [...path, { key }]);
  }
}
