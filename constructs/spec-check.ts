import { existsSync, readFileSync } from "node:fs";
import { Annotations, Token } from "cdktf";
import type { Construct } from "constructs";
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
 * What is wrong with a construct's settings by the connector's spec, as far as they are written out: the provider looks
 * at the rest. What the connector takes and ignores is a warning on the construct. Nothing without a lock of connector
 * specs, and for a connector that it does not have.
 */
export function findSettingProblems(template: Construct, { kind, connector, ...given }: WrittenSettings): string[] {
  const lock = findLock();
  const found = lock && !Token.isUnresolved(connector) ? findConnector(lock, connector, kind) : null;
  if (!found) return [];
  const problems = compileSpec(found.spec).check({ ...given, isUnknown: (value) => Token.isUnresolved(value) });
  return problems.flatMap((problem) => {
    const place = `${given.names[problem.in]}.${toSettingPathText(problem.path)}`;
    if (problem.severity === "error")
      return `"${template.node.path}" gives ${found.name} a setting that it refuses: ${place}. ${problem.message}`;
    Annotations.of(template).addWarning(`${found.name} passes over a setting: ${place}. ${problem.message}`);
    return [];
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
