import { fromPlain, isRecord, isSequence, isUnknown, toPlain, type Plain, type Value } from "../../cty";
import type { Attributes, Shape } from "../attributes/attributes";
import { isNull, isPending } from "./presence";

export type ObjectValue = Readonly<Record<string, Value>>;

/** Attributes of an object. A null object has none: every attribute reads as null. */
export function toObject(value: Value): ObjectValue {
  return isRecord(value) ? value : {};
}

/** Elements of a nested attribute, by key or by list index. */
export function toElements(value: Value): ObjectValue {
  return isSequence(value) ? Object.fromEntries(value.entries()) : toObject(value);
}

/** Converts a value for resource code: dynamic values are unwrapped, others stay as they are. */
export function toModel(value: Value): Record<string, Plain> {
  return Object.fromEntries(Object.entries(toObject(value)).map(([name, child]) => [name, toPlain(child)]));
}

/**
 * Like `toModel`, without unknown values: unknown attributes are left out at every depth, and so are lists, sets and
 * maps with an unknown element, since the rest of them would be misleading. A dynamic value keeps its unknown leaves.
 */
export function toKnownModel(attributes: Attributes, value: Value): Record<string, Plain> {
  const values = toObject(value);
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const attribute = attributes[name];
      const plain = attribute && toKnown(attribute.shape, value);
      return plain === undefined ? [] : [[name, plain]];
    }),
  );
}

function toKnown(shape: Shape, value: Value): Plain | undefined {
  if (isPending(value)) return undefined;
  if (isNull(value)) return null;
  if ("type" in shape) return Object.values(toElements(value)).some(isPending) ? undefined : toPlain(value);
  if (shape.nesting === "single") return toKnownModel(shape.attributes, value);
  const elements = Object.entries(toElements(value));
  if (elements.some(([, element]) => isPending(element))) return undefined;
  const models = elements.map(([key, element]): [string, Plain] => [
    key,
    element === null ? null : toKnownModel(shape.attributes, element),
  ]);
  return shape.nesting === "list" ? models.map(([, model]) => model) : Object.fromEntries(models);
}

/**
 * Converts an object from resource code to a value of the resource's type. Write-only attributes become null. A missing
 * attribute is a bug of the resource; `forgotten` may supply a value for it.
 */
export function toValue(
  attributes: Attributes,
  model: Readonly<Record<string, unknown>>,
  forgotten: (name: string) => Value = refuse,
): ObjectValue {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, { mode, shape }]) => {
      if (mode === "writeOnly") return [name, null];
      const value = model[name];
      return [name, value === undefined ? forgotten(name) : toAttributeValue(shape, value, forgotten)];
    }),
  );
}

/** Converts one attribute's plain value to a value of its type. */
export function toAttributeValue(shape: Shape, plain: unknown, forgotten: (name: string) => Value = refuse): Value {
  // The compiler has checked resource code against the attributes' types.
  const value = plain as Plain;
  if ("type" in shape) return fromPlain(value, shape.type);
  if (value === null || isUnknown(value)) return value;
  const toElement = (element: unknown) =>
    element === null ? null : toValue(shape.attributes, element as Readonly<Record<string, unknown>>, forgotten);
  if (shape.nesting === "single") return toElement(value);
  if (shape.nesting === "list") return (value as readonly unknown[]).map(toElement);
  return Object.fromEntries(Object.entries(value as object).map(([key, element]) => [key, toElement(element)]));
}

function refuse(name: string): never {
  throw new TypeError(`The resource returned no "${name}".`);
}
