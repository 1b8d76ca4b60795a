import { isTyped, isUnknown, type Value } from "../../cty";

/** Whether there is no value. A dynamic place may say of which type it has none, which means the same. */
export function isNull(value: Value): boolean {
  return value === null || (isTyped(value) && value.value === null);
}

/** Whether only apply will know the value, or whether it is null. Of a dynamic value the type may be known already. */
export function isPending(value: Value): boolean {
  return isUnknown(value) || (isTyped(value) && isUnknown(value.value));
}
