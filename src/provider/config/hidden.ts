import type { Config } from "../../framework";
import { isList, isObject } from "./leaf";
import type { ConfigPath } from "./path";

/** The platform masks with ten asterisks. Other lengths are taken too, for nobody documents that it stays at ten. */
const MASK = /^\*{5,}$/;

/** `_secret`, `_secret_reference_id`, `_secret_storage_id`: how the platform points at a secret that it keeps. */
const REFERENCE_KEY = /^_secret(_|$)/;

/**
 * Whether the server shows this in place of a secret: a mask (five asterisks or more), or an object with nothing but
 * keys that refer to a secret (contract 9). Such a leaf is compared with nothing and written back never.
 */
export function isHidden(leaf: unknown): boolean {
  if (typeof leaf === "string") return MASK.test(leaf);
  if (!isObject(leaf)) return false;
  const keys = Object.keys(leaf);
  return keys.length > 0 && keys.every((key) => REFERENCE_KEY.test(key));
}

/** Where a config has hidden leaves. In a config that a user wrote, each is a mistake: the mask would be the secret. */
export function listHidden(config: Config | null): readonly ConfigPath[] {
  return [...hiddenIn(config, [])];
}

function* hiddenIn(value: unknown, path: ConfigPath): Generator<ConfigPath> {
  if (isHidden(value)) yield path;
  else if (isList(value)) for (const [index, item] of value.entries()) yield* hiddenIn(item, [...path, index]);
  else if (isObject(value)) for (const [key, member] of Object.entries(value)) yield* hiddenIn(member, [...path, key]);
}
