import { existsSync, readFileSync } from "node:fs";
import { Token } from "cdktf";
import {
  compileSpec,
  findConnector,
  parseLock,
  toSettingPathText,
  type ConnectorKind,
  type SpecLock,
} from "../src/specs";

/** A template's settings as they are written in a program. */
export interface WrittenSettings {
  /** Path of the construct, for the message. */
  readonly path: string;
  readonly kind: ConnectorKind;
  /** ID or name of the connector. */
  readonly connector: string;
  readonly config: unknown;
  readonly secrets: unknown;
  /** `partial`: what is required and not given is the customer's to fill in. */
  readonly mode: "partial" | "complete";
  /** What the two props are called. */
  readonly names: { readonly config: string; readonly secrets: string };
}

/**
 * What is wrong with settings by the connector's spec, as far as they are written out: the provider looks at the rest.
 * Empty without a lock of connector specs, and for a connector that it does not have.
 */
export function findSettingProblems({ path, kind, connector, ...given }: WrittenSettings): string[] {
  const lock = findLock();
  const found = lock && !Token.isUnresolved(connector) ? findConnector(lock, connector, kind) : null;
  if (!found) return [];
  return compileSpec(found.spec)
    .check({ ...given, isUnknown: (value) => Token.isUnresolved(value) })
    .filter(({ severity }) => severity === "error")
    .map((problem) => {
      const place = toSettingPathText(problem.path);
      return `"${path}" gives ${found.name} a setting that it refuses: ${given.names[problem.in]}.${place}. ${problem.message}`;
    });
}

/** The lock of the program: where the environment says, or beside `cdktf.json`. */
export function findLockFile(): string | null {
  const file = process.env.AIRBYTE_CONNECTOR_SPECS || "connector-specs.lock.json";
  return existsSync(file) ? file : null;
}

let read: { readonly text: string; readonly lock: SpecLock } | null = null;

function findLock(): SpecLock | null {
  const file = findLockFile();
  if (file === null) return null;
  const text = readFileSync(file, "utf8");
  if (read?.text !== text) read = { text, lock: parseLock(text) };
  return read.lock;
}
