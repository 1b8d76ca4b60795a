import type { Config } from "../../../framework";
import { isHidden, listHidden } from "../../../rules";
import type { SettingPath } from "../../../specs";
import { findMember, isEmpty, isList, isObject, listKeys, sameLeaf } from "./leaf";
import { Places } from "./path";
import { toConfig, toPositions, toShown } from "./pruning";

/** Input of a read of a config. Paths are absent if nothing was learnt of them. */
export interface Reading {
  /** The config as state has it: what the user wrote, without secrets. */
  readonly declared: Config;
  /** The config as the API returns it; null if there is none. */
  readonly remote: Config | null;
  /** Places that were given as write-only secrets. */
  readonly secretPaths?: readonly SettingPath[];
  /** Places that the server does not give back, learnt at the last write. */
  readonly omitted?: readonly SettingPath[];
  /** Places that the server filled by itself at the last write: more list elements there are no drift. */
  readonly extra?: readonly SettingPath[];
}

/** The config to store, and places where the server shows something else than a value of the user. */
export interface Reconciled {
  readonly config: Config;
  readonly hidden: readonly SettingPath[];
  readonly extra: readonly SettingPath[];
}

/**
 * The config for state: leaf by leaf as it was declared where the server means the same or hides it, as the server has
 * it where that differs, which is drift. A leaf that is gone there is gone here; secrets and keys that only the server
 * has are left out.
 */
export function reconcile({ declared, remote, secretPaths, omitted, extra }: Reading): Reconciled {
  const added: SettingPath[] = [];
  const root: Spot = {
    path: [],
    secret: Places.of(secretPaths),
    omitted: Places.of(omitted),
    appended: Places.of(extra),
    onExtra: (path) => added.push(path),
  };
  return { config: toConfig(reconcileAt(declared, remote ?? {}, root)), hidden: listHidden(remote), extra: added };
}

/** The config of an object that nothing is known of but what the server shows: all of it, but for what is secret. */
export function toImported(
  remote: Config | null,
  secretPaths: readonly SettingPath[] = [],
): Pick<Reconciled, "config" | "hidden"> {
  return { config: toConfig(toShown(remote ?? {}, Places.of(secretPaths))), hidden: listHidden(remote) };
}

/** A place inside both configs, and what is known of it. */
interface Spot {
  readonly path: SettingPath;
  readonly secret: Places;
  readonly omitted: Places;
  readonly appended: Places;
  readonly onExtra: (path: SettingPath) => void;
}

function inside(spot: Spot, step: string | number): Spot {
  const { path, secret, omitted, appended, onExtra } = spot;
  return {
    path: [...path, step],
    secret: secret.at(step),
    omitted: omitted.at(step),
    appended: appended.at(step),
    onExtra,
  };
}

/** The value to store at one place; undefined for none. */
function reconcileAt(stored: unknown, remote: unknown, spot: Spot): unknown {
  // A mask in state is not a value: an older import or another tool left it there.
  const declared = isHidden(stored) ? undefined : stored;
  // What is declared empty at the place of a secret is its placeholder, as in `["a", null]`.
  if (spot.secret.covered) return isEmpty(declared) ? declared : undefined;
  if (isHidden(remote)) return isEmpty(declared) ? declared : toShown(declared, spot.secret);
  if (isEmpty(declared) && isEmpty(remote)) return declared;
  if (declared === null || declared === undefined) {
    noteExtra(remote, spot);
    return declared;
  }
  if (isObject(declared) && isObject(remote)) return reconcileObject(declared, remote, spot);
  if (isList(declared) && isList(remote)) return reconcileList(declared, remote, spot);
  if (sameLeaf(declared, remote)) return declared;
  return isEmpty(remote) ? reconcileAbsent(declared, spot) : toShown(remote, spot.secret);
}

/** Gone on the server, unless it is a place, or holds places, that the server never shows. */
function reconcileAbsent(declared: unknown, spot: Spot): unknown {
  if (spot.omitted.covered) return toShown(declared, spot.secret);
  if (spot.omitted.untouched) return undefined;
  const kept = isObject(declared)
    ? reconcileObject(declared, {}, spot)
    : isList(declared)
      ? reconcileList(declared, [], spot)
      : undefined;
  return isEmpty(kept) ? undefined : kept;
}

function reconcileObject(declared: Config, remote: Config, spot: Spot): Config {
  const members = listKeys(declared, remote)
    .map((key) => [key, reconcileAt(findMember(declared, key), findMember(remote, key), inside(spot, key))] as const)
    .filter(([, member]) => member !== undefined);
  return Object.fromEntries(members);
}

function reconcileList(declared: readonly unknown[], remote: readonly unknown[], spot: Spot): readonly unknown[] {
  const length = Math.max(declared.length, remote.length);
  return toPositions(
    Array.from({ length }, (_, index) => {
      const place = inside(spot, index);
      if (index < declared.length) return reconcileAt(declared[index], remote[index], place);
      // An element too many is drift, unless it exists because of its secrets or the server is known to append it.
      if (place.secret.untouched && !place.appended.covered) return toShown(remote[index], place.secret);
      noteExtra(remote[index], place);
      return undefined;
    }),
  );
}

/** Keeps in mind what only the server has, leaving out what it hides and what is secret. */
function noteExtra(remote: unknown, spot: Spot): void {
  if (spot.secret.untouched) {
    if (!isEmpty(toShown(remote, spot.secret))) spot.onExtra(spot.path);
  } else if (isObject(remote)) {
    for (const [key, member] of Object.entries(remote)) noteExtra(member, inside(spot, key));
  } else if (isList(remote)) {
    for (const [index, item] of remote.entries()) noteExtra(item, inside(spot, index));
  }
}
