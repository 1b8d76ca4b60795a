import { isTyped, isUnknown, type Value } from "../../cty";

/** True if there is no value. A dynamic place may be null with or without a type; both count. */
export function isNull(value: Value): boolean {
  return value === null || (isTyped(value) && value.value === null);
}

/** True if only the apply will know the value, even if its type is known already. */
export function isPending(value: Value): boolean {
  return isUnknown(value) || (isTyped(value) && isUnknown(value.value));
}
