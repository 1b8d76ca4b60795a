import { unknown, UNKNOWN, type Value } from "../../cty";
import type { Attribute, Attributes } from "../attributes";
import type { ObjectValue } from "../model/model";
import { isNull } from "../model/presence";
import { isLeftToApi, mapAttributes, type Beside } from "./normalize";

/** Marks what an apply may change. Only that becomes unknown: a plan must not show noise. */
export function markUnknowns(attributes: Attributes, wanted: Value, config: Value, prior: Value): ObjectValue {
  return mapAttributes(attributes, wanted, config, prior, (attribute, value, beside) =>
    isLeftToApi(attribute) && isNull(beside.config) && !isKept(attribute, beside) ? toUnknown(attribute) : value,
  );
}

/** The most that a plan can promise of a value that the API is going to decide. */
export function toUnknown({ nullable, shape }: Attribute): Value {
  // Terraform keeps no promises of values whose type it does not know.
  const silent = nullable || ("type" in shape && shape.type === "dynamic");
  return silent ? UNKNOWN : unknown({ notNull: true });
}

function isKept({ mode, nullable, movedBy }: Attribute, { prior, existed, isChanged }: Beside): boolean {
  const moves = movedBy ? movedBy.some(isChanged) : mode === "computed";
  return existed && !moves && (nullable || !isNull(prior));
}
