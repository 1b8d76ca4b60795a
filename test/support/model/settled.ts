import { isDeepStrictEqual } from "node:util";
import type { Emulator } from "../../../src/emulator";
import { bareProvider } from "../provider/bare-provider";
import { listRetiredIds, toId, toParts, type Model, type Real } from "./model";
import { KINDS, SLOTS, toGiven, type Slot } from "./program";

/** After an apply the plan is empty, and what exists is what the state has: nothing is lost, and nothing is left over. */
export async function expectSettled(model: Model, real: Real, slots: readonly Slot[]): Promise<void> {
  const parts = toParts(slots, model, real);
  const names = SLOTS.filter((one) => parts.some(({ resource }) => resource === real.resources[one]));
  const plans = await real.core.planAll(parts);
  const unsettled = plans.flatMap((plan, at) => {
    const drifted = plan?.drift.filter((name) => !FOLLOWING.includes(`${names[at]}.${name}`)) ?? [];
    return plan?.action === "no-op" && drifted.length === 0 ? [] : [[names[at], plan?.action, plan?.changed, drifted]];
  });
  expect(unsettled).toEqual([]);
  await real.core.refreshAll(parts.map(({ resource }) => resource));
  expect(names.flatMap((one) => listUnlike(one, model, real))).toEqual([]);
  if (slots !== SLOTS) return;
  for (const one of SLOTS) expect([one, real.resources[one].state() !== null]).toEqual([one, model.program.has(one)]);
  expect(listIds(real.airbyte)).toEqual(listHeldIds(real));
}

/** Attributes that the program sets, or leaves out, and that are otherwise in Airbyte. */
function listUnlike(one: Slot, { program }: Model, { resources }: Real): readonly string[] {
  const state = resources[one].state() ?? {};
  const given = toGiven(one, program, resources, (other) => other.state());
  const { attributes } = bareProvider.resources.find(({ type }) => KINDS[one].type.endsWith(`embedded_${type}`))!; // one for each kind
  return Object.entries(attributes).flatMap(([name, { mode }]) => {
    if (mode === "writeOnly" || (given[name] === undefined && mode !== "optional")) return [];
    return isDeepStrictEqual(toComparable(state[name]), toComparable(given[name])) ? [] : [`${one}.${name}`];
  });
}

/** Sets of words in order, and objects without what is null. */
function toComparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(String).sort();
  if (typeof value !== "object" || value === null) return value ?? null;
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null));
}

/**
 * What follows the change of another object in the same apply: a tag's new name, and the tag of a binding. The state has
 * it after the next refresh.
 */
const FOLLOWING: readonly string[] = ["crm.tags", "erp.tags", "lake.tags", "badge.id", "badge.tag"];

function listIds(airbyte: Emulator): string[] {
  const rows = new Set(SLOTS.flatMap((one) => KINDS[one].rows(airbyte).map(({ id }) => id)));
  return [...rows].sort();
}

/** IDs in the state, those of retired templates among them. */
function listHeldIds({ resources }: Real): string[] {
  const states = SLOTS.filter((one) => one !== "badge").flatMap((one) => {
    const state = resources[one].state();
    return state === null ? [] : [state];
  });
  return states.flatMap((state) => [toId(state), ...listRetiredIds(state)]).sort();
}
