import { isWhollyKnown, type Value } from "../../../cty";
import type { Attributes } from "../../attributes/attributes";
import { listChanges } from "../../model/meaning";
import { toKnownModel, toModel, toObject, type ObjectValue } from "../../model/model";
import { isNull } from "../../model/presence";
import type { Planning, Resource } from "../../resource";

type Model = Readonly<Record<string, unknown>>;

/** Converts a plan for resource code. Write-only values come from the config; computed attributes are left out. */
export function toPlanModel(attributes: Attributes, planned: Value, config: Value): Model {
  const [values, given] = [toObject(planned), toObject(config)];
  const wanted = Object.entries(attributes)
    .filter(([, { mode }]) => mode !== "computed")
    .map(([name, { mode }]): [string, Value] => [name, (mode === "writeOnly" ? given : values)[name] ?? null]);
  return toKnownModel(attributes, Object.fromEntries(wanted));
}

/** Picks the attributes of a plan that differ from the state. */
export function pickChanges(attributes: Attributes, plan: Model, planned: Value, prior: Value): Model {
  const changed = new Set(listChanges(attributes, planned, prior));
  return Object.fromEntries(Object.entries(plan).filter(([name]) => changed.has(name)));
}

interface Unsettled {
  readonly normalized: ObjectValue;
  /** Values that the resource planned for computed attributes, as far as it was asked. */
  readonly said: ObjectValue;
  readonly config: Value;
  readonly prior: Value;
}

/** Takes back changes without an effect: attributes that the resource lists as unmoved keep their prior value. */
export function keepUnmoved(
  resource: Resource,
  { normalized, said, config, prior }: Unsettled,
  { api, privateState }: Pick<Planning<Attributes, unknown>, "api" | "privateState">,
): ObjectValue {
  if (!resource.listUnmoved || api === null || prior === null) return normalized;
  const { attributes } = resource;
  const changed = listChanges(attributes, { ...normalized, ...said }, prior);
  if (changed.length === 0) return normalized;
  const [given, before] = [toObject(config), toObject(prior)];
  // Core lets a plan keep a prior value only if config and prior are both set, or if the config leaves it to us. An
  // unknown value may turn out to be anything.
  const canStay = (name: string) =>
    (!isNull(given[name] ?? null) || attributes[name]?.mode === "defaulted") &&
    !isNull(before[name] ?? null) &&
    isWhollyKnown(normalized[name] ?? null);
  const plan = toPlanModel(attributes, normalized, config);
  const unmoved = resource.listUnmoved({ plan, changed, state: toModel(prior), api, privateState });
  return { ...normalized, ...Object.fromEntries(unmoved.filter(canStay).map((name) => [name, before[name] ?? null])) };
}
