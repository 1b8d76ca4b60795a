import { existsSync, readFileSync, statSync } from "node:fs";
import { findConnector, parseLock, type ConnectorKind, type FoundConnector, type SpecLock } from "../../src/specs";

/** File of the program's lock: the one that the environment names, or the one beside `cdktf.json`. */
export function findLockFile(): string | null {
  const file = process.env.AIRBYTE_CONNECTOR_SPECS || "connector-specs.lock.json";
  return existsSync(file) ? file : null;
}

/** The connector with this ID or name; null if there is no lock, or the lock does not have it. */
export function findLockedConnector(connector: string, kind: ConnectorKind): FoundConnector | null {
  const read = readLock();
  if (read === null) return null;
  const key = `${kind} ${connector}`;
  const known = read.found.get(key);
  if (known !== undefined) return known;
  const found = findConnector(read.lock, connector, kind);
  read.found.set(key, found);
  return found;
}

interface ReadLock {
  /** Identifies the file and its state. */
  readonly version: string;
  readonly lock: SpecLock;
  readonly found: Map<string, FoundConnector | null>;
}

let last: ReadLock | null = null;

/** The lock of the program; null when there is none. */
export function findLock(): SpecLock | null {
  return readLock()?.lock ?? null;
}

/** Reads the file only when it has changed: a program asks for each template, and a lock may have megabytes. */
function readLock(): ReadLock | null {
  const file = findLockFile();
  if (file === null) return null;
  const { mtimeMs, size, ino } = statSync(file);
  const version = [file, mtimeMs, size, ino].join();
  if (last?.version !== version) last = { version, lock: parseLock(readFileSync(file, "utf8")), found: new Map() };
  return last;
}
