import type { Path } from "../framework";
import type { SettingPath } from "../specs";

/** A place inside an attribute as a path of Terraform's. */
export function toAttributePath(attribute: string, place: SettingPath): Path {
  return [{ attribute }, ...place.map((step) => (typeof step === "number" ? { index: step } : { attribute: step }))];
}
