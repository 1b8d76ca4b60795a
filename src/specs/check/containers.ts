import { isSettled, toPlainJson, type Given, type GivenArray, type GivenObject } from "./given";
import { findMember, isList, toCanonicalText } from "../schema/json";
import { findNearest } from "./nearest";
import { toPattern } from "./patterns/pattern";
import { inside, toTitle, toUnchecked, type Place, type Problem, type Scope } from "./problem";
import { resolveSchema } from "../lock/references";
import type { Schema } from "../schema/schema";

/** Schema for a key that may or may not be described elsewhere: accepts everything. */
const UNDECIDED: Schema = {};

/** Finds problems inside an object: its members, missing ones, and ones that are not allowed. */
export function listObjectProblems(schema: Schema, given: GivenObject, place: Place, scope: Scope): readonly Problem[] {
  const problems: Problem[] = [];
  const missing = new Set(schema.required);
  for (const [key, member] of given.members) {
    const there = inside(place, key);
    const settings = listMemberSchemas(schema, key);
    if (settings.includes(UNDECIDED))
      scope.noteUnchecked(
        toUnchecked(there.path, member.origin, null, "a pattern that the spec has for keys takes too long"),
      );
    const found = settings.flatMap((setting) => scope.walk(setting, member, there));
    // Null is how Terraform leaves a setting out.
    if (isNull(member) && found.length > 0) continue;
    missing.delete(key);
    problems.push(...found);
    if (schema.additionalProperties === false && settings.length === 0 && !isNull(member))
      problems.push(toUnknownKey(there.path, member, Object.keys(schema.properties ?? {}), given));
  }
  if (given.open) return problems;
  for (const key of missing) {
    const setting = resolveSchema(findMember(schema.properties, key) ?? {}, scope.root);
    const secret = scope.isSecret([...place.path, key]);
    // What is left out of a default is for the customer to fill in, and a secret always is.
    if (!place.final || (secret && scope.mode === "partial")) continue;
    problems.push(toMissing([...place.path, key], setting, secret));
  }
  return problems;
}

/** Finds problems with a list: its length, repetitions, and its elements. */
export function listArrayProblems(schema: Schema, given: GivenArray, place: Place, scope: Scope): readonly Problem[] {
  const problems = given.items.flatMap((item, index) => {
    const element = findElementSchema(schema, index);
    return element ? scope.walk(element, item, inside(place, index)) : [];
  });
  const title = toTitle(schema, place.path);
  const add = (message: string): void => {
    problems.push({ path: place.path, in: given.origin, kind: "length", severity: "error", title, message });
  };
  const { minItems = 0, maxItems = Infinity } = schema;
  // An empty list in a default says no more than an absent one.
  const empty = given.items.length === 0 && !place.final;
  if (given.items.length < minItems && !given.open && !empty) add(`${title} must have at least ${minItems} elements.`);
  // Elements of a set that are not known yet may turn out to be the same.
  if (given.items.length > maxItems && !given.items.some((item) => item.kind === "unknown"))
    add(`${title} must have at most ${maxItems} elements.`);
  if (schema.uniqueItems && hasRepetition(given.items)) add(`${title} must not have the same element twice.`);
  return problems;
}

/** A key that is not there and has to be. */
export function toMissing(path: Problem["path"], setting: Schema, secret: boolean): Problem {
  const title = toTitle(setting, path);
  return {
    path,
    in: secret ? "secrets" : "config",
    kind: "required",
    severity: "error",
    title,
    message: `${title} is required.`,
  };
}

/** A key that the spec does not know. `known` are the keys that could stand in its place. */
export function toUnknownKey(
  path: Problem["path"],
  member: Given,
  known: readonly string[],
  given: GivenObject,
): Problem {
  const key = String(path.at(-1));
  const nearest = findNearest(
    key,
    known.filter((candidate) => !given.members.has(candidate)),
  );
  return {
    path,
    in: member.origin,
    kind: "unknown-key",
    severity: "error",
    title: key,
    message: `The connector has no setting "${key}" here.${nearest === null ? "" : ` Did you mean "${nearest}"?`}`,
    ...(nearest !== null && { suggestion: nearest }),
  };
}

/** The schemas that a member must fulfil; none when the object's schema does not speak of it. */
export function listMemberSchemas(schema: Schema, key: string): readonly Schema[] {
  const named = findMember(schema.properties, key);
  const matching = Object.entries(schema.patternProperties ?? {}).flatMap(([pattern, setting]) => {
    const fits = toPattern(pattern).judge(key);
    return fits === null ? [UNDECIDED] : fits ? [setting] : [];
  });
  const settings = [...(named ? [named] : []), ...matching];
  const { additionalProperties } = schema;
  return settings.length === 0 && typeof additionalProperties === "object" ? [additionalProperties] : settings;
}

/** The schema of a list's element; null when there is none. */
export function findElementSchema({ items, additionalItems }: Schema, index: number): Schema | null {
  if (!isList(items)) return items ?? null; // isList does not narrow a readonly list away
  return items[index] ?? (typeof additionalItems === "object" ? additionalItems : null);
}

function isNull(given: Given): boolean {
  return given.kind === "scalar" && given.value === null;
}

function hasRepetition(items: readonly Given[]): boolean {
  const texts = items.filter(isSettled).map((item) => toCanonicalText(toPlainJson(item)));
  return new Set(texts).size < texts.length;
}
