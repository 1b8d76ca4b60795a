import type { Config } from "../../framework";
import { findMember, isContainer, isEmpty, isList, isObject, isUnknown } from "./leaf";
import { toConfigPathText, type ConfigPath } from "./path";

/** A place that config and secrets do not agree on. `twice`: both have a value. `shape`: only one is a container. */
export interface Conflict {
  readonly path: ConfigPath;
  readonly kind: "twice" | "shape";
}

/** Where config and secrets get in each other's way. What is not known yet conflicts with nothing. */
export function listConflicts(config: Config | null, secrets: Config | null): readonly Conflict[] {
  return [...conflictsIn(config, secrets, [])];
}

/** The conflict as a sentence; it names the place and never a value. `names` are the two attributes. */
export function explainConflict(
  { path, kind }: Conflict,
  names: { readonly config: string; readonly secrets: string },
): string {
  const place = toConfigPathText(path);
  return kind === "twice"
    ? `"${place}" is given in ${names.config} and in ${names.secrets}. Give it in one of them: in ${names.secrets} if it is secret.`
    : `"${place}" is a group of settings in one of ${names.config} and ${names.secrets}, and not in the other. Give both the same shape.`;
}

function* conflictsIn(value: unknown, secret: unknown, path: ConfigPath): Generator<Conflict> {
  if (isEmpty(value) || isEmpty(secret) || isUnknown(value) || isUnknown(secret)) return;
  if (isObject(value) && isObject(secret)) {
    for (const key of Object.keys(secret))
      yield* conflictsIn(findMember(value, key), findMember(secret, key), [...path, key]);
  } else if (isList(value) && isList(secret)) {
    for (const [index, item] of secret.entries()) yield* conflictsIn(value[index], item, [...path, index]);
  } else yield { path, kind: isContainer(value) || isContainer(secret) ? "shape" : "twice" };
}
