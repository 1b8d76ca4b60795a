import { isRecord, isSequence, isUnknown, UNKNOWN, type Value } from "../../cty";
import type { Attributes } from "../attributes";
import { keepSpellings } from "../model/meaning";
import { toObject, toValue, type ObjectValue } from "../model/model";
import { isNull, isPending } from "../model/presence";
import type { ApplyRequest } from "./engine";
import { isLeftToApi, mapAttributes } from "./normalize";

/** What an apply was to do: the new object in the user's words, the old one, and the plan from one to the other. */
type Change = Pick<ApplyRequest, "config" | "prior" | "planned">;

/** What an apply has made, and the attributes that are not what was planned. */
export interface Result {
  readonly state: Value;
  /** The same before promises were kept. */
  readonly answered: Value;
  readonly deviations: readonly string[];
}

/**
 * The state that resource code returned, in the plan's spelling and held against the plan as core does: known values to
 * the letter, unknown ones to what was promised of them. Core would blame the provider in its own words; we find it
 * first, and can say what happened.
 */
export function toResult(attributes: Attributes, made: object, { config, prior, planned }: Change): Result {
  // What exists already must not be lost over an attribute that was forgotten: it is a deviation, unless null will do.
  const answered = keepSpellings(
    attributes,
    toValue(attributes, { ...made }, () => null),
    planned,
  );
  const state = keepPromises(attributes, answered, { config, prior, planned });
  const wanted = toObject(planned);
  const deviations = Object.entries(state)
    .filter(([name, value]) => !agrees(value, wanted[name] ?? null))
    .map(([name]) => name);
  return { state, answered, deviations };
}

/**
 * A plan keeps the value of what an update does not move. Others may move it in the meantime, as an upgrade of a
 * connector does its icon: that is no fault of this apply, and the next refresh shows it as the drift it is.
 */
function keepPromises(attributes: Attributes, state: Value, { config, prior, planned }: Change): ObjectValue {
  const promises = mapAttributes(attributes, planned, config, prior, (attribute, value, beside) =>
    isLeftToApi(attribute) && isNull(beside.config) && !(beside.existed && agrees(value, beside.prior))
      ? UNKNOWN
      : value,
  );
  return mapAttributes(attributes, state, config, promises, (attribute, value, { config: given, prior: promise }) =>
    isLeftToApi(attribute) && isNull(given) && !isPending(promise) ? promise : value,
  );
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
