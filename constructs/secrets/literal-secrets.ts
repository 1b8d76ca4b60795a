import { Annotations, Token } from "cdktf";
import type { Construct } from "constructs";
import { toSettingPathText, type SettingPath } from "../../src/specs";
import { findSecretLook, findSecretName } from "./secret-patterns";
import { findInSpec, isLiteral } from "./secret-places";
import type { WrittenSettings } from "../connectors/written-settings";

/**
 * Finds secrets that are written out, and so can be read in the synthesized program. Among secrets they are errors. Among
 * plain settings, a value that looks like a secret is a warning on the construct, unless the connector's spec knows it.
 */
export function findLiteralSecrets(construct: Construct, settings: WrittenSettings): string[] {
  const { kind, connector, config, secrets, names } = settings;
  const { path } = construct.node;
  for (const leaf of listLeaves(config, [])) {
    const { known, secret } = findInSpec(connector, kind, leaf.path);
    const what = findSecretLook(leaf.value) ?? (known ? null : findSecretName(leaf.path));
    // The check by the spec reports it already.
    if (what === null || secret || !isLiteral(leaf.value)) continue;
    const place = `${names.config}.${toSettingPathText(leaf.path)}`;
    Annotations.of(construct).addWarning(
      `"${path}" has ${what} at ${place}, which is in the synthesized program, in plans and in the state. If it is a secret, give it in ${names.secrets}, from SecretRef.variable() or another reference.`,
    );
  }
  return listLeaves(secrets, []).flatMap((leaf) => {
    const { known, secret } = findInSpec(connector, kind, leaf.path);
    if (!isLiteral(leaf.value) || (known && !secret)) return [];
    const place = `${names.secrets}.${toSettingPathText(leaf.path)}`;
    return [
      `"${path}" has a secret written out at ${place}, where everybody who reads the synthesized program sees it. Take it from SecretRef.variable() or another reference; what is not secret belongs in ${names.config}. For tests and emulators there is SecretRef.literal().`,
    ];
  });
}

interface Leaf {
  readonly path: SettingPath;
  readonly value: unknown;
}

function listLeaves(value: unknown, path: SettingPath): readonly Leaf[] {
  if (typeof value !== "object" || value === null) return [{ path, value }];
  if (Token.isUnresolved(value)) return [];
  const steps = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return steps.flatMap(([step, member]: [string | number, unknown]) => listLeaves(member, [...path, step]));
}
