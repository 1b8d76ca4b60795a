import { printable } from "../../output";
import type { ConnectorKind } from "../connector";
import { isJsonObject, toHash, toSorted, type JsonObject } from "../schema/json";
import { findNearest } from "../check/nearest";
import { readSpec } from "../schema/spec";
import { EndlessSpec } from "./unfolding";

/** A connector whose spec is pinned. */
export interface LockedConnector {
  /** ID of its definition, the same in every organization. */
  readonly id: string;
  readonly kind: ConnectorKind;
  /** Display name, such as "Google Sheets". */
  readonly name: string;
  /** Version of the connector that published the spec, where it is known. */
  readonly version?: string;
  /** Its `connectionSpecification`: the JSON Schema of its settings. */
  readonly spec: JsonObject;
  /** Key by which `compileSpec` remembers the spec. */
  readonly hash: string;
}

/** Content of `connector-specs.lock.json`: connectors by a name such as `source-hubspot`. */
export interface SpecLock {
  readonly version: 1;
  readonly connectors: Readonly<Record<string, LockedConnector>>;
}

/** A lock that cannot be used, and what to do about it. */
export class LockError extends Error {
  override readonly name = "LockError";
}

/** A lock without connectors. */
export const EMPTY_LOCK: SpecLock = { version: 1, connectors: {} };

/** The lock with a connector added, or replaced. Throws LockError for a spec that cannot be followed to its end. */
export function withConnector(lock: SpecLock, name: string, connector: Omit<LockedConnector, "hash">): SpecLock {
  refuseEndless(name, connector.spec, "Report it to whoever publishes the connector. Nothing was changed.");
  const locked = { ...connector, hash: toHash(connector.spec) };
  return { version: 1, connectors: { ...lock.connectors, [name]: locked } };
}

/**
 * The text of the lock file: keys in order at every depth, so that two branches merge in few lines, and nothing in it
 * that a reviewer would not see.
 */
export function toLockText(lock: SpecLock): string {
  return `${printable(JSON.stringify(toSorted(lock), null, 2))}\n`;
}

/** Reads a lock file. Throws LockError for what is not one; whether the hashes are right is for `listStale` to say. */
export function parseLock(text: string): SpecLock {
  let lock: unknown;
  try {
    lock = JSON.parse(text);
  } catch {
    throw new LockError("The lock of connector specs is not JSON. Resolve the merge, or pull the specs again.");
  }
  if (!isJsonObject(lock) || !isJsonObject(lock.connectors))
    throw new LockError('A lock of connector specs has "version" and "connectors". Pull the specs again.');
  if (lock.version !== 1)
    throw new LockError(
      `The lock of connector specs has version ${JSON.stringify(lock.version)}; this release reads 1.`,
    );
  const connectors = Object.entries(lock.connectors).map(
    ([name, connector]) => [name, toLocked(name, connector)] as const,
  );
  return { version: 1, connectors: Object.fromEntries(connectors) };
}

function toLocked(name: string, value: unknown): LockedConnector {
  const { id, kind, name: title, version, spec, hash } = isJsonObject(value) ? value : {};
  if (typeof id !== "string" || (kind !== "source" && kind !== "destination") || typeof title !== "string")
    throw new LockError(`"${name}" in the lock of connector specs lacks its id, kind or name. Pull it again.`);
  if (!isJsonObject(spec) || typeof hash !== "string")
    throw new LockError(`"${name}" in the lock of connector specs lacks its spec or hash. Pull it again.`);
  refuseEndless(name, spec, "Remove the connector from the lock, or go back to the previous version.");
  return { id, kind, name: title, ...(typeof version === "string" && { version }), spec, hash };
}

function refuseEndless(name: string, spec: JsonObject, advice: string): void {
  try {
    readSpec(spec);
  } catch (error) {
    throw error instanceof EndlessSpec ? new LockError(`The spec of "${name}" ${error.message}. ${advice}`) : error;
  }
}

/** Connectors whose spec was edited, or merged badly: their hash is another spec's. */
export function listStale({ connectors }: SpecLock): readonly string[] {
  return Object.keys(connectors)
    .filter((name) => connectors[name] && connectors[name].hash !== toHash(connectors[name].spec))
    .sort();
}

/** A locked connector, with the name that the lock has for it. */
export interface FoundConnector extends LockedConnector {
  readonly key: string;
}

/**
 * The connector of a name in the lock, an id, or a display name in any case. Null when there is none, and when a display
 * name belongs to a source and a destination and no `kind` says which.
 */
export function findConnector(lock: SpecLock, nameOrId: string, kind?: ConnectorKind): FoundConnector | null {
  const all = Object.entries(lock.connectors).map(([key, connector]): FoundConnector => ({ key, ...connector }));
  const candidates = all.filter((connector) => kind === undefined || connector.kind === kind);
  const wanted = nameOrId.toLowerCase();
  const exact = candidates.find(({ key, id }) => key === nameOrId || id.toLowerCase() === wanted);
  if (exact) return exact;
  const named = candidates.filter(({ name }) => name.toLowerCase() === wanted);
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** The name in the lock that was probably meant, by key, brand or display name; null when none is near. */
export function findNearestConnector({ connectors }: SpecLock, name: string, kind?: ConnectorKind): string | null {
  const words = new Map<string, string>();
  for (const [key, connector] of Object.entries(connectors)) {
    if (kind !== undefined && connector.kind !== kind) continue;
    for (const word of [key, key.replace(`${connector.kind}-`, ""), connector.name])
      if (!words.has(word)) words.set(word, key);
  }
  const nearest = findNearest(name, words.keys());
  return nearest === null ? null : (words.get(nearest) ?? null);
}

/** The lock's name for a connector: that of its image, `airbyte/source-hubspot`, or one made from its display name. */
export function toConnectorKey(kind: ConnectorKind, name: string, dockerRepository?: string | null): string {
  const image = dockerRepository?.split("/").at(-1)?.split(":")[0];
  if (image) return image;
  const slug = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return slug.startsWith(`${kind}-`) ? slug : `${kind}-${slug}`;
}
