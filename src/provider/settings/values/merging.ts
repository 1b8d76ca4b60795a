import type { Config } from "../../../framework";
import type { SettingPath } from "../../../specs";
import { findMember, isEmpty, isList, isObject, listKeys } from "./leaf";
import { toConfig } from "./pruning";

/**
 * The config that is sent: secrets over config, objects by key, lists by position. Null and empty containers among the
 * secrets mean "nothing here", so that `[null, { password }]` leaves the first element alone. Where both have a value
 * the secret wins; `listConflicts` tells of those first.
 */
export function mergeSecrets(config: Config | null, secrets: Config | null): Config {
  return toConfig(merge(config ?? {}, secrets));
}

function merge(value: unknown, secret: unknown): unknown {
  if (isEmpty(secret)) return value ?? null;
  if (isObject(secret)) {
    const base = isObject(value) ? value : {};
    const keys = listKeys(base, secret).filter((key) => Object.hasOwn(base, key) || !isEmpty(findMember(secret, key)));
    return Object.fromEntries(keys.map((key) => [key, merge(findMember(base, key), findMember(secret, key))]));
  }
  if (!isList(secret)) return secret;
  const base = isList(value) ? value : [];
  return Array.from({ length: Math.max(base.length, secret.length) }, (_, index) => merge(base[index], secret[index]));
}

/** The places that hold a secret, leaf by leaf: what Read is told later, when it has no secrets to look at. */
export function listSecretPaths(secrets: Config | null): readonly SettingPath[] {
  return [...leavesOf(secrets, [])];
}

function* leavesOf(value: unknown, path: SettingPath): Generator<SettingPath> {
  if (isEmpty(value)) return;
  if (isList(value)) for (const [index, item] of value.entries()) yield* leavesOf(item, [...path, index]);
  else if (isObject(value)) for (const [key, member] of Object.entries(value)) yield* leavesOf(member, [...path, key]);
  else yield path;
}
