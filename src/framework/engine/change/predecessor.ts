import type { Value } from "../../../cty";
import { toObject } from "../../model/model";
import type { PrivateValues } from "../../private-state";

/**
 * Key of an object's ID in the private data of its plan. If the object is replaced, core passes that data to the plan
 * of the new object, which it requests next.
 */
const PREDECESSOR = "framework.predecessor";

/** Private data that identifies the planned object. */
export function toPredecessor(prior: Value): PrivateValues {
  const { id } = toObject(prior);
  return typeof id === "string" ? { [PREDECESSOR]: id } : {};
}

/** ID of the object that is being replaced; null if core has not passed one on. */
export function findPredecessor(values: PrivateValues): string | null {
  const id = values[PREDECESSOR];
  return typeof id === "string" ? id : null;
}

/** Private state without the predecessor, which is of no use after the plan. */
export function withoutPredecessor(values: PrivateValues): PrivateValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== PREDECESSOR));
}
