import type { Action } from "../shape";
import type { ResourceChange } from "./document";

/** Action of a change on its object; null for data sources and for objects that stay as they are. */
export function toAction({ mode, previous_address, change }: ResourceChange): Action | null {
  if (mode !== "managed") return null;
  const actions = new Set(change.actions);
  if (actions.has("create")) return actions.size > 1 ? "replace" : "create";
  if (actions.has("delete")) return "destroy";
  if (actions.has("forget")) return "forget";
  if (change.importing) return "import";
  if (actions.has("update")) return "update";
  return previous_address === undefined ? null : "move";
}

/** True for a replacement that leaves the old object where it is, unmanaged. */
export function leavesOld({ change }: ResourceChange): boolean {
  return change.actions.includes("create") && change.actions.includes("forget");
}
