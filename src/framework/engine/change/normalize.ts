import type { Value } from "../../../cty";
import type { Attribute, Attributes } from "../../attributes/attributes";
import { sameMeaning } from "../../model/meaning";
import { toAttributeValue, toElements, toObject, type ObjectValue } from "../../model/model";
import { isNull, isPending } from "../../model/presence";

/** Context of an attribute: its values in config and prior state. */
export interface Beside {
  readonly config: Value;
  readonly prior: Value;
  /** True if the object that holds the attribute existed before. */
  readonly existed: boolean;
  /** True if the sibling attribute of that name will change. */
  readonly isChanged: (name: string) => boolean;
}

/**
 * Normalizes a proposed object: fills in defaults, nulls write-only values, and keeps the prior spelling wherever it
 * means the same.
 */
export function normalize(attributes: Attributes, proposed: Value, config: Value, prior: Value): ObjectValue {
  return mapAttributes(attributes, proposed, config, prior, (attribute, value, beside) => {
    if (attribute.mode === "writeOnly") return null;
    if (isNull(beside.config)) {
      if (attribute.mode === "defaulted")
        return keep(attribute, toAttributeValue(attribute.shape, attribute.default), beside.prior);
      // Core does not propose all prior values: it proposes null for a nested object that the user no longer gives.
      return isLeftToApi(attribute) ? beside.prior : beside.config;
    }
    return keep(attribute, value, beside.prior);
  });
}

/** True for attributes that the API decides if the user does not set them. */
export function isLeftToApi({ mode }: Attribute): boolean {
  return mode === "computed" || mode === "optionalComputed";
}

function keep(attribute: Attribute, value: Value, prior: Value): Value {
  return sameMeaning(attribute, value, prior) ? prior : value;
}

/**
 * Maps every attribute with `change`, from the inside out. Nested attributes are entered only if the user set them;
 * otherwise the nested object counts as one value.
 */
export function mapAttributes(
  attributes: Attributes,
  value: Value,
  config: Value,
  prior: Value,
  change: (attribute: Attribute, value: Value, beside: Beside) => Value,
): ObjectValue {
  const [values, given, before] = [toObject(value), toObject(config), toObject(prior)];
  const isChanged = (name: string) =>
    attributes[name] !== undefined && !sameMeaning(attributes[name], values[name] ?? null, before[name] ?? null);
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => {
      const beside = { config: given[name] ?? null, prior: before[name] ?? null, existed: prior !== null, isChanged };
      const inside = mapInside(attribute, values[name] ?? null, beside, change);
      return [name, change(attribute, inside, beside)];
    }),
  );
}

function mapInside(
  { shape }: Attribute,
  value: Value,
  { config, prior }: Beside,
  change: Parameters<typeof mapAttributes>[4],
): Value {
  if ("type" in shape || isNull(config) || isPending(config) || isNull(value) || isPending(value)) return value;
  const { nesting, attributes } = shape;
  if (nesting === "single") return mapAttributes(attributes, value, config, prior, change);
  const [given, before] = [toElements(config), toElements(prior)];
  const elements = Object.entries(toElements(value)).map(([key, element]): [string, Value] => [
    key,
    element === null || isPending(element)
      ? element
      : mapAttributes(attributes, element, given[key] ?? null, before[key] ?? null, change),
  ]);
  return nesting === "list" ? elements.map(([, element]) => element) : Object.fromEntries(elements);
}
