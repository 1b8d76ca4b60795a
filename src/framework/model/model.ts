import { fromPlain, isRecord, isSequence, isUnknown, toPlain, type Plain, type Value } from "../../cty";
import type { Attributes, Shape } from "../attributes";
import { isNull, isPending } from "./presence";

export type ObjectValue = Readonly<Record<string, Value>>;

/** A null object has no attributes: everything in it reads as null. */
export function toObject(value: Value): ObjectValue {
  return isRecord(value) ? value : {};
}

/** What a nested attribute holds, under keys or under places in a list. */
export function toElements(value: Value): ObjectValue {
  return isSequence(value) ? Object.fromEntries(value.entries()) : toObject(value);
}

/** A value as resource code sees it: dynamic values unwrapped, everything else as it is. */
export function toModel(value: Value): Record<string, Plain> {
  return Object.fromEntries(Object.entries(toObject(value)).map(([name, child]) => [name, toPlain(child)]));
}

/**
 * The same without what is not known: such an attribute is left out, at every depth, and so is a list, set or map that
 * has an unknown element, for what is left of it would be a lie. A dynamic value keeps its unknown leaves in place.
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
 * What resource code returned, as a value of the resource's type. Write-only attributes are null, always. An attribute
 * that was forgotten is a mistake of the resource's; `forgotten` may say what stands in its place.
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

/** One attribute's plain value as a value of its type. */
export function toAttributeValue(shape: Shape, plain: unknown, forgotten: (name: string) => Value = refuse): Value {
  // What resource code returns was checked against the attributes' types by the compiler.
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
