import { isSecretName } from "../../../output";
import type { SettingPath } from "../../../specs";
import { isList, isObject } from "./leaf";

/**
 * Places that hold a secret: by the connector's spec, where it is known, or by their name. Only for an import, where
 * nothing else says what is secret: a server that shows secrets must not make Terraform store them.
 */
export function listLikelySecrets(
  value: unknown,
  isSecret: (place: SettingPath) => boolean = () => false,
  path: SettingPath = [],
): SettingPath[] {
  if (isList(value)) return value.flatMap((item, index) => listLikelySecrets(item, isSecret, [...path, index]));
  if (isObject(value))
    return Object.entries(value).flatMap(([name, child]) => listLikelySecrets(child, isSecret, [...path, name]));
  const name = path.at(-1);
  const named = typeof name === "string" && typeof value === "string" && isSecretName(name);
  return named || isSecret(path) ? [path] : [];
}
