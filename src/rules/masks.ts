import { isList, isObject } from "./values";

/** A place inside settings: keys of objects and positions in lists. */
export type Place = readonly (string | number)[];

/** The platform masks with ten asterisks. Other lengths are accepted too, because the number is not documented. */
const MASK = /^\*{5,}$/;

/** `_secret`, `_secret_reference_id`, `_secret_storage_id`: keys by which the platform refers to a stored secret. */
const REFERENCE_KEY = /^_secret(_|$)/;

/**
 * True for a value that the server shows in place of a secret: a mask (five asterisks or more), or an object with only
 * keys that refer to a secret (API 9). Such a leaf is never compared, and never written back.
 */
export function isHidden(leaf: unknown): boolean {
  if (typeof leaf === "string") return MASK.test(leaf);
  if (!isObject(leaf)) return false;
  const keys = Object.keys(leaf);
  return keys.length > 0 && keys.every((key) => REFERENCE_KEY.test(key));
}

/** Places of hidden leaves in settings. In settings that a user wrote, each is a mistake: the mask would become the secret. */
export function listHidden(settings: unknown): readonly Place[] {
  return [...hiddenIn(settings, [])];
}

/** Such a mistake as a sentence. `secrets` is where the secret belongs. */
export function explainHidden(place: string, secrets: string): string {
  return `"${place}" has the mask that Airbyte shows instead of a secret. Set the secret itself in ${secrets}, or remove it.`;
}

function* hiddenIn(value: unknown, path: Place): Generator<Place> {
  if (isHidden(value)) yield path;
  else if (isList(value)) for (const [index, item] of value.entries()) yield* hiddenIn(item, [...path, index]);
  else if (isObject(value)) for (const [key, member] of Object.entries(value)) yield* hiddenIn(member, [...path, key]);
}
