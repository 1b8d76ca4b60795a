import type { Config } from "../../../framework";
import { isHidden } from "../../../rules";
import type { SettingPath } from "../../../specs";
import { isList, isObject } from "./leaf";
import { Places } from "./path";

/** A config without certain places. The containers around them stay, so that lists keep their positions. */
export function withoutPaths(config: Config, paths: readonly SettingPath[]): Config {
  return toConfig(prune(config, Places.of(paths), () => false));
}

/**
 * The part of a shown value that may be stored: no hidden leaf, and nothing at the `secret` places. Undefined
 * when the value itself is one of these.
 */
export function toShown(value: unknown, secret: Places): unknown {
  return prune(value, secret, isHidden);
}

/** List elements in order; the absent ones at the end cut off, those before it null, since a list goes by position. */
export function toPositions(items: readonly unknown[]): readonly unknown[] {
  const length = items.findLastIndex((item) => item !== undefined) + 1;
  return items.slice(0, length).map((item) => item ?? null);
}

/** A whole config is an object, even if nothing is in it. */
export function toConfig(value: unknown): Config {
  return isObject(value) ? value : {};
}

function prune(value: unknown, places: Places, isUnwanted: (value: unknown) => boolean): unknown {
  if (places.covered || isUnwanted(value)) return undefined;
  if (isList(value)) return toPositions(value.map((item, index) => prune(item, places.at(index), isUnwanted)));
  if (!isObject(value)) return value;
  const kept = Object.entries(value)
    .map(([key, member]) => [key, prune(member, places.at(key), isUnwanted)] as const)
    .filter(([, member]) => member !== undefined);
  return Object.fromEntries(kept);
}
