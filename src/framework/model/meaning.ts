import { equal, equalMeaning, isWhollyKnown, toPlain, type Value } from "../../cty";
import type { Attribute, Attributes } from "../attributes/attributes";
import { toElements, toObject } from "./model";
import { isNull, isPending } from "./presence";
import { retype } from "./retype";

/**
 * True if two values of an attribute mean the same: sets ignore order, JSON is compared by meaning, and an attribute's
 * own `equal` decides where there is one. An unknown value equals nothing.
 */
export function sameMeaning(attribute: Attribute, a: Value, b: Value): boolean {
  if (isNull(a) || isNull(b)) return isNull(a) && isNull(b);
  if (isPending(a) || isPending(b)) return false;
  const { shape } = attribute;
  if (a === b && "type" in shape) return true;
  if (attribute.equal && isWhollyKnown(a) && isWhollyKnown(b)) return attribute.equal(toPlain(a), toPlain(b));
  if ("type" in shape) return shape.type === "dynamic" ? equalMeaning(a, b) : equal(a, b, shape.type);
  if (shape.nesting === "single") return listChanges(shape.attributes, a, b).length === 0;
  const [left, right] = [toElements(a), toElements(b)];
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && sameElement(shape.attributes, left[key], right[key]))
  );
}

function sameElement(attributes: Attributes, a: Value = null, b: Value = null): boolean {
  if (a === null || b === null) return a === b;
  return !isPending(a) && !isPending(b) && listChanges(attributes, a, b).length === 0;
}

/** Names of the attributes whose meaning differs between two objects. */
export function listChanges(attributes: Attributes, next: Value, previous: Value): string[] {
  const [after, before] = [toObject(next), toObject(previous)];
  return Object.entries(attributes)
    .filter(([name, attribute]) => !sameMeaning(attribute, after[name] ?? null, before[name] ?? null))
    .map(([name]) => name);
}

/** The value `next`, in the spelling of `previous` wherever both mean the same. */
export function keepSpelling(attribute: Attribute, next: Value, previous: Value): Value {
  if (sameMeaning(attribute, next, previous)) return previous;
  if (isNull(next) || isNull(previous) || isPending(next) || isPending(previous)) return next;
  const { shape } = attribute;
  if ("type" in shape) return shape.type === "dynamic" ? retype(next, previous) : next;
  if (shape.nesting === "single") return keepSpellings(shape.attributes, next, previous);
  const before = toElements(previous);
  const kept = Object.entries(toElements(next)).map(([key, element]): [string, Value] => [
    key,
    element === null ? null : keepSpellings(shape.attributes, element, before[key] ?? null),
  ]);
  return shape.nesting === "list" ? kept.map(([, element]) => element) : Object.fromEntries(kept);
}

/** Like `keepSpellings`; the stored value itself if nothing differs, so that the protocol can return its bytes. */
export function keepStored(attributes: Attributes, next: Value, stored: Value): Value {
  const kept = keepSpellings(attributes, next, stored);
  const [after, before] = [toObject(kept), toObject(stored)];
  return Object.keys(attributes).every((name) => after[name] === before[name]) ? stored : kept;
}

/** Keeps the spelling of each attribute of an object. */
export function keepSpellings(attributes: Attributes, next: Value, previous: Value): Value {
  if (isPending(next) || isPending(previous)) return next;
  const [after, before] = [toObject(next), toObject(previous)];
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [
      name,
      keepSpelling(attribute, after[name] ?? null, before[name] ?? null),
    ]),
  );
}
