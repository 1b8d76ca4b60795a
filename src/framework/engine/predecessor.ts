import type { Value } from "../../cty";
import { toObject } from "../model/model";
import type { Private } from "../private";

/**
 * Where the plan of an object leaves its ID. Should the object be replaced, by its configuration or because the user
 * asks for it, core hands this on to the plan of the new one, which it asks for next.
 */
const PREDECESSOR = "framework.predecessor";

/** What to remember beside the plan of an object that is there. */
export function toPredecessor(prior: Value): Private {
  const { id } = prior === null ? {} : toObject(prior);
  return typeof id === "string" ? { [PREDECESSOR]: id } : {};
}

/** ID of the object whose replacement is being planned; null where core does not say that there is one. */
export function findPredecessor(memory: Private): string | null {
  const id = memory[PREDECESSOR];
  return typeof id === "string" ? id : null;
}

/** What is stored: it is of no use after the plan. */
export function withoutPredecessor(memory: Private): Private {
  return Object.fromEntries(Object.entries(memory).filter(([name]) => name !== PREDECESSOR));
}
