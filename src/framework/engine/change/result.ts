import { isRecord, isSequence, isUnknown, UNKNOWN, type Value } from "../../../cty";
import type { Attributes } from "../../attributes/attributes";
import { keepSpellings } from "../../model/meaning";
import { toObject, toValue, type ObjectValue } from "../../model/model";
import { isNull, isPending } from "../../model/presence";
import type { ApplyRequest } from "../engine";
import { isLeftToApi, mapAttributes } from "./normalize";

/** Input of an apply: config, prior state and planned state. */
type Change = Pick<ApplyRequest, "config" | "prior" | "planned">;

/** Result of an apply, and the attributes that deviate from the plan. */
export interface Result {
  readonly state: Value;
  /** Result before values that others moved are taken from the plan. */
  readonly answered: Value;
  readonly deviations: readonly string[];
}

/**
 * Converts the state that resource code returned, in the plan's spelling, and compares it with the plan as core does:
 * known values exactly, unknown values by their promises. Core would blame the provider in its own words; this check
 * comes first and can say what happened.
 */
export function toResult(attributes: Attributes, made: object, { config, prior, planned }: Change): Result {
  // A missing attribute must not lose an object that exists: it counts as a deviation, unless null is allowed.
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
 * Keeps planned values of attributes that this update does not move. Others may move them meanwhile, as a connector
 * upgrade changes its icon: this apply is not at fault, and the next refresh shows the drift.
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

/** Equal meaning has kept the prior spelling by now, so agreeing values are identical. */
function agrees(value: Value, expected: Value): boolean {
  if (isUnknown(value)) return false;
  if (value === expected) return true;
  if (isUnknown(expected)) return value !== null || expected.refinement?.notNull !== true;
  if (isSequence(value) && isSequence(expected))
    return value.length === expected.length && value.every((one, at) => agrees(one, expected[at] ?? null));
  if (!isRecord(value) || !isRecord(expected)) return false;
  const names = new Set([...Object.keys(value), ...Object.keys(expected)]);
  return [...names].every(
    (name) => name in value && name in expected && agrees(value[name] ?? null, expected[name] ?? null),
  );
}
