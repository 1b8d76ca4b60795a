import { isDeepStrictEqual } from "node:util";
import type { Leaf } from "../shape";
import { alignList, alignSet, type Pair } from "./alignment";
import { ABSENT, elementsOf, isMarked, isNone, isObject, keysOf, memberOf, type Part } from "./part";
import { toPointer, type Path } from "./pointer";

/** Comparison of two values of one attribute. */
export interface Comparison {
  /** True if the elements of the value itself have no order. */
  readonly isSet?: boolean;
  /** True for two values that mean the same; one of them may be absent. */
  readonly same?: (a: unknown, b: unknown) => boolean;
  /** True for a place whose value is secret, beyond Terraform's own marks. */
  readonly isSecret: (path: Path, value: unknown) => boolean;
}

/** Differences of two values, leaf by leaf. Objects are compared by key, lists with regard to what was inserted. */
export function* jsonLeaves(path: Path, before: Part, after: Part, comparison: Comparison): Generator<Leaf> {
  if (after.unknown === true) yield toUnknown(path, before, after, comparison);
  else if (isEqual(before, after, comparison)) return;
  else if (before.sensitive === true || after.sensitive === true) yield toSecret(path);
  else if (isContainer(before, isObject) && isContainer(after, isObject) && hasMembers(before, after)) {
    const inner = { ...comparison, isSet: false };
    for (const key of new Set([...keysOf(before), ...keysOf(after)]))
      yield* jsonLeaves([...path, key], memberOf(before, key), memberOf(after, key), inner);
  } else if (isContainer(before, Array.isArray) && isContainer(after, Array.isArray) && hasElements(before, after)) {
    for (const pair of toPairs(before, after, comparison))
      yield* jsonLeaves([...path, pair.index], pair.before, pair.after, { ...comparison, isSet: false });
  } else yield toLeaf(path, before, after, comparison);
}

function toPairs(before: Part, after: Part, comparison: Comparison): readonly Pair[] {
  const [old, next] = [elementsOf(before), elementsOf(after)];
  if (comparison.isSet === true) return alignSet(old, next);
  return alignList(old, next, (one, other) => isEqual(one, other, comparison));
}

function isEqual(before: Part, after: Part, { same }: Comparison): boolean {
  if (isMarked(after.unknown)) return false;
  if (isNothing(before.value) && isNothing(after.value)) return true;
  return isDeepStrictEqual(before.value, after.value) || (same?.(before.value, after.value) ?? false);
}

/** An empty container says no more than an absent one. */
function isNothing(value: unknown): boolean {
  return isNone(value) || (typeof value === "object" && Object.keys(value).length === 0);
}

/** Absent counts as empty beside a container, so that what comes or goes as a whole is shown leaf by leaf. */
function isContainer({ value, unknown }: Part, is: (value: unknown) => boolean): boolean {
  return isNone(value) ? isNone(unknown) || unknown === false || is(unknown) : is(value);
}

function hasMembers(before: Part, after: Part): boolean {
  return (
    (isObject(before.value) || isObject(after.value) || isObject(after.unknown)) &&
    keysOf(before).length + keysOf(after).length > 0
  );
}

function hasElements(before: Part, after: Part): boolean {
  return elementsOf(before).length + elementsOf(after).length > 0;
}

function toLeaf(path: Path, before: Part, after: Part, comparison: Comparison): Leaf {
  if (isSecret(path, before, comparison) || isSecret(path, after, comparison)) return toSecret(path);
  return { path: toPointer(path), before: toJson(before), after: toJson(after), sensitive: false, unknown: false };
}

export function toSecret(path: Path, unknown = false): Leaf {
  return { path: toPointer(path), before: null, after: null, sensitive: true, unknown };
}

function toUnknown(path: Path, before: Part, after: Part, comparison: Comparison): Leaf {
  if (after.sensitive === true || isSecret(path, before, comparison)) return toSecret(path, true);
  return { path: toPointer(path), before: toJson(before), after: null, sensitive: false, unknown: true };
}

/** True if the value is secret, or anything in it. */
function isSecret(path: Path, part: Part, comparison: Comparison): boolean {
  const { value, sensitive } = part;
  if (sensitive === true || (!isNone(value) && comparison.isSecret(path, value))) return true;
  if (Array.isArray(value))
    return elementsOf(part).some((element, index) => isSecret([...path, index], element, comparison));
  return keysOf({ ...ABSENT, value }).some((key) => isSecret([...path, key], memberOf(part, key), comparison));
}

/** The value came from JSON, and is written as JSON again. */
function toJson({ value }: Part): Leaf["before"] {
  return (value ?? null) as Leaf["before"];
}
