import { unknown, UNKNOWN, type Value } from "../../../cty";
import type { Attribute, Attributes } from "../../attributes/attributes";
import type { ObjectValue } from "../../model/model";
import { isNull } from "../../model/presence";
import { isLeftToApi, mapAttributes, type Beside } from "./normalize";

/** Marks computed attributes that the apply may change as unknown, and no others, so that plans show no noise. */
export function markUnknowns(attributes: Attributes, wanted: Value, config: Value, prior: Value): ObjectValue {
  return mapAttributes(attributes, wanted, config, prior, (attribute, value, beside) =>
    isLeftToApi(attribute) && isNull(beside.config) && !isKept(attribute, beside) ? toUnknown(attribute) : value,
  );
}

/** Unknown value of an attribute that the API decides, with as many promises as possible. */
export function toUnknown({ nullable, shape }: Attribute): Value {
  // Terraform drops promises about values of unknown type.
  const silent = nullable || ("type" in shape && shape.type === "dynamic");
  return silent ? UNKNOWN : unknown({ notNull: true });
}

function isKept({ mode, nullable, movedBy }: Attribute, { prior, existed, isChanged }: Beside): boolean {
  const moves = movedBy ? movedBy.some(isChanged) : mode === "computed";
  return existed && !moves && (nullable || !isNull(prior));
}
