import { printableLine } from "../../output";
import { diffSpecs, type LockedConnector, type SpecLock } from "../../specs";
import { sameJson } from "../../specs/schema/json";

/** Change of one connector between two locks. */
export interface LockChange {
  /** Its name in the lock. */
  readonly key: string;
  readonly what: "added" | "removed" | "changed";
  /** Details, as half sentences. */
  readonly details: readonly string[];
}

/** Lists changes between two locks, sorted by connector name. */
export function listLockChanges(old: SpecLock, next: SpecLock): readonly LockChange[] {
  const keys = [...new Set([...Object.keys(old.connectors), ...Object.keys(next.connectors)])].sort();
  return keys.flatMap((key): LockChange[] => {
    const before = old.connectors[key];
    const after = next.connectors[key];
    if (!before) return [{ key, what: "added", details: [] }];
    if (!after) return [{ key, what: "removed", details: [] }];
    const details = listDetails(before, after);
    return details.length === 0 ? [] : [{ key, what: "changed", details }];
  });
}

/** Formats changes as lines, each connector's details beneath it. */
export function toChangeText(changes: readonly LockChange[]): string {
  return changes
    .flatMap(({ key, what, details }) => [`${key}: ${what}`, ...details.map((detail) => `  ${printableLine(detail)}`)])
    .join("\n");
}

function listDetails(before: LockedConnector, after: LockedConnector): readonly string[] {
  return [
    ...(before.id === after.id ? [] : [`another connector: ID ${before.id} is now ${after.id}`]),
    ...(before.name === after.name ? [] : [`"${before.name}" is now called "${after.name}"`]),
    ...(before.version === after.version ? [] : [toVersionChange(before, after)]),
    ...listSpecChanges(before, after),
  ];
}

function toVersionChange({ version: before }: LockedConnector, { version: after }: LockedConnector): string {
  if (after === undefined) return `version ${before ?? ""} is no longer given`;
  return before === undefined ? `version ${after}` : `version ${before} is now ${after}`;
}

function listSpecChanges(before: LockedConnector, after: LockedConnector): readonly string[] {
  if (sameJson(before.spec, after.spec)) return before.hash === after.hash ? [] : ["the hash matches the spec again"];
  const changes = diffSpecs(before.spec, after.spec);
  return changes.length > 0 ? changes : ["only texts in the spec changed; its settings are the same"];
}
