import { isNothing, toGiven, type Given } from "../check/given";
import { findMember, isJsonObject, isList } from "./json";
import type { SettingPath } from "../check/setting-path";

/** The two objects in one, and the places where both have a value. */
export interface Overlay {
  readonly given: Given;
  readonly twice: readonly SettingPath[];
}

/**
 * Secrets over config, as they are sent: objects by key, lists by position; where both have a value the secret wins.
 * A value not known yet on one side leaves objects and lists of the other side open.
 */
export function overlay(config: unknown, secrets: unknown, isUnknown: (value: unknown) => boolean): Overlay {
  const twice: SettingPath[] = [];
  return { given: merge(config ?? {}, secrets, []), twice };

  function merge(plain: unknown, secret: unknown, path: SettingPath): Given {
    if (isUnknown(secret))
      return isUnknown(plain) || isNothing(plain) ? unknown("secrets") : unfinished(plain, "config");
    if (isUnknown(plain)) return isNothing(secret) ? unknown("config") : unfinished(secret, "secrets");
    if (isNothing(secret)) return toGiven(plain, "config", isUnknown);
    if (isNothing(plain) && !isJsonObject(plain)) return toGiven(secret, "secrets", isUnknown);
    if (isJsonObject(plain) && isJsonObject(secret)) {
      const keys = [...new Set([...Object.keys(plain), ...Object.keys(secret)])];
      const members = keys.map(
        (key) => [key, merge(findMember(plain, key), findMember(secret, key), [...path, key])] as const,
      );
      return { kind: "object", origin: "config", open: false, members: new Map(members) };
    }
    if (isList(plain) && isList(secret)) {
      const length = Math.max(plain.length, secret.length);
      const items = Array.from({ length }, (_, index) => merge(plain[index], secret[index], [...path, index]));
      return { kind: "array", origin: "config", open: false, items };
    }
    if (!isNothing(plain)) twice.push(path);
    return toGiven(secret, "secrets", isUnknown);
  }

  function unfinished(value: unknown, origin: "config" | "secrets"): Given {
    return toGiven(value, origin, isUnknown, true);
  }
}

function unknown(origin: "config" | "secrets"): Given {
  return { kind: "unknown", origin };
}
