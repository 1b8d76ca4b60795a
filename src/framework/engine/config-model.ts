import type { Plain, Value } from "../../cty";
import type { Attributes } from "../attributes/attributes";
import { toKnownModel, toObject, toValue } from "../model/model";
import { isNull } from "../model/presence";
import { isLeftToApi, normalize } from "./change/normalize";

/** Converts a config for resource code: defaults are filled in, attributes left to the API are left out. */
export function toConfigModel(attributes: Attributes, config: Value): Record<string, Plain> {
  const entries = Object.entries(normalize(attributes, config, config, null)).filter(([name, value]) => {
    const attribute = attributes[name];
    return !attribute || !isLeftToApi(attribute) || !isNull(value);
  });
  return toKnownModel(attributes, Object.fromEntries(entries));
}

/** Merges found values with a config. Values from the config stay unchanged. */
export function mergeConfig(attributes: Attributes, found: object, config: Value): Value {
  const given = Object.entries(toObject(config)).filter(([, value]) => !isNull(value));
  return { ...toValue(attributes, { ...found }), ...Object.fromEntries(given) };
}
