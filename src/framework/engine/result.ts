import { isRecord, isSequence, isUnknown, type Value } from "../../cty";
import type { Attributes } from "../attributes";
import { keepSpellings } from "../meaning";
import { toObject, toValue } from "../model";

/** What an apply has made, and the attributes that are not what was planned. */
export interface Result {
  readonly state: Value;
  readonly deviations: readonly string[];
}

/**
 * The state that resource code returned, in the plan's spelling and held against the plan as core does: known values to
 * the letter, unknown ones to what was promised of them. Core would blame the provider in its own words; we find it
 * first, and can say what happened.
 */
export function toResult(attributes: Attributes, made: object, planned: Value): Result {
  // What exists already must not be lost over an attribute that was forgotten: it is a deviation, unless null will do.
  const state = keepSpellings(
    attributes,
    toValue(attributes, { ...made }, () => null),
    planned,
  );
  const wanted = toObject(planned);
  const deviations = Object.entries(toObject(state))
    .filter(([name, value]) => !agrees(value, wanted[name] ?? null))
    .map(([name]) => name);
  return { state, deviations };
}

/** The spelling was kept where the meaning is the same, so what agrees is the same value, and not only an equal one. */
function agrees(value: Value, expected: Value): boolean {
  if (value === expected) return true;
  if (isUnknown(value)) return false;
  if (isUnknown(expected)) return value !== null || expected.refinement?.notNull !== true;
  if (isSequence(value) && isSequence(expected))
    return value.length === expected.length && value.every((one, at) => agrees(one, expected[at] ?? null));
  if (!isRecord(value) || !isRecord(expected)) return false;
  const names = new Set([...Object.keys(value), ...Object.keys(expected)]);
  return [...names].every(
    (name) => name in value && name in expected && agrees(value[name] ?? null, expected[name] ?? null),
  );
}
