import type { Place } from "./masks";
import { findMember, isContainer, isEmpty, isList, isObject } from "./values";

/** A place that config and secrets do not agree on. `twice`: both have a value. `shape`: only one is a container. */
export interface Conflict {
  readonly path: Place;
  readonly kind: "twice" | "shape";
}

/** Lists the places where config and secrets conflict. Values not known yet conflict with nothing. */
export function listConflicts(
  config: unknown,
  secrets: unknown,
  isUnknown: (value: unknown) => boolean,
): readonly Conflict[] {
  return [...conflictsIn(config, secrets, [])];

  function* conflictsIn(value: unknown, secret: unknown, path: Place): Generator<Conflict> {
    if (isUnknown(value) || isUnknown(secret) || isEmpty(value) || isEmpty(secret)) return;
    if (isObject(value) && isObject(secret)) {
      for (const key of Object.keys(secret))
        yield* conflictsIn(findMember(value, key), findMember(secret, key), [...path, key]);
    } else if (isList(value) && isList(secret)) {
      for (const [index, item] of secret.entries()) yield* conflictsIn(value[index], item, [...path, index]);
    } else yield { path, kind: isContainer(value) || isContainer(secret) ? "shape" : "twice" };
  }
}

/** The conflict as a sentence; it names the place and never a value. `names` are the two arguments. */
export function explainConflict(
  kind: Conflict["kind"],
  place: string,
  names: { readonly config: string; readonly secrets: string },
): string {
  return kind === "twice"
    ? `"${place}" is set in both ${names.config} and ${names.secrets}. Set it in only one of them: in ${names.secrets} if it is secret.`
    : `"${place}" is a group of settings in either ${names.config} or ${names.secrets}, but not in the other. Use the same structure in both.`;
}
