import { isDeepStrictEqual } from "node:util";
import fc from "../properties";
import type { Emulator } from "../../../src/emulator";
import type { Core, ManagedResource, Part } from "../core";
import { bareProvider } from "../provider/bare-provider";
import { KINDS, SLOTS, toGiven, withNeeds, type Program, type Slot, type Wish } from "./program";

/** What a simple mind knows: what the program says, and of each object whether it exists and was edited by hand. */
export interface Model {
  program: Map<Slot, Wish>;
  /** Objects that are in the state. */
  managed: Set<Slot>;
  /** Objects that are gone although the state has them. */
  gone: Set<Slot>;
}

/** The state, and the organization that it is the state of. */
export interface Real {
  readonly core: Core;
  readonly airbyte: Emulator;
  readonly resources: Readonly<Record<Slot, ManagedResource>>;
}

type Command = fc.AsyncCommand<Model, Real>;

interface Described {
  readonly says: string;
  readonly check?: (model: Readonly<Model>) => boolean;
  readonly run: (model: Model, real: Real) => Promise<void> | void;
}

/** A command that shows itself by what it says. */
function command({ says, check = () => true, run }: Described): Command {
  return { check, run: async (model, real) => run(model, real), toString: () => says };
}

const slot = fc.constantFrom(...SLOTS);
/** Templates have the most to change. */
const edited = fc.constantFrom(...SLOTS, "crm" as const, "crm" as const, "lake" as const, "lake" as const);
const choices = fc.array(fc.record({ at: fc.nat({ max: 50 }), value: fc.nat({ max: 2 }) }), {
  minLength: 1,
  maxLength: 5,
});

/** Commands of Terraform, and of people beside it. */
export const commands: readonly fc.Arbitrary<Command>[] = [
  fc.tuple(edited, choices, fc.boolean()).map(([one, changes, applied]) => edit(one, changes, applied)),
  fc.tuple(edited, choices, fc.boolean()).map(([one, changes, applied]) => edit(one, changes, applied)),
  slot.map(takeOut),
  fc.constant(command({ says: "apply", check: isSomething, run: applyAll })),
  fc.constant(command({ says: "apply", check: isSomething, run: applyAll })),
  slot.map(applyTarget),
  fc.constant(command({ says: "apply -refresh-only", check: isSomething, run: refreshOnly })),
  fc.tuple(slot, fc.nat({ max: 5 })).map(([one, at]) => drift(one, at)),
  slot.map(deleteOutside),
  slot.map(importAnew),
];

/** False as long as there is neither a program nor a state. */
function isSomething({ program, managed }: Readonly<Model>): boolean {
  return program.size + managed.size > 0;
}

/** Adds an object to the program, or changes some of its attributes, and applies that at once or later. */
function edit(
  one: Slot,
  changes: readonly { readonly at: number; readonly value: number }[],
  applied: boolean,
): Command {
  const names = Object.keys(KINDS[one].choices).filter((name) => (KINDS[one].choices[name]?.length ?? 0) > 1);
  const wish: Wish = Object.fromEntries(changes.map(({ at, value }) => [names[at % (names.length || 1)] ?? "", value]));
  return command({
    says: `edit ${one} ${JSON.stringify(wish)}${applied ? " and apply" : ""}`,
    run: async (model, real) => {
      const { program } = model;
      for (const needed of KINDS[one].needs) if (!program.has(needed)) program.set(needed, {});
      program.set(one, { ...program.get(one), ...wish });
      if (applied) await applyAll(model, real);
    },
  });
}

/** Takes an object and what refers to it out of the program. */
function takeOut(one: Slot): Command {
  return command({
    says: `take out ${one}`,
    check: ({ program }) => program.has(one),
    run: ({ program }) => {
      for (const other of SLOTS) if (other === one || KINDS[other].needs.includes(one)) program.delete(other);
    },
  });
}

async function applyAll(model: Model, real: Real): Promise<void> {
  const parts = toParts(SLOTS, model, real);
  await real.core.deploy(parts);
  model.managed = new Set(model.program.keys());
  model.gone.clear();
  await expectSettled(model, real, SLOTS);
}

function applyTarget(one: Slot): Command {
  return command({
    says: `apply -target ${one}`,
    check: ({ program }) => program.has(one),
    run: async (model, real) => {
      const targets = withNeeds(one, model.program);
      const others = SLOTS.filter((other) => !targets.includes(other));
      const before = others.map((other) => JSON.stringify(real.resources[other].state()));
      await real.core.deploy(toParts(targets, model, real));
      for (const target of targets) {
        model.managed.add(target);
        model.gone.delete(target);
      }
      expect(others.map((other) => JSON.stringify(real.resources[other].state()))).toEqual(before);
      await expectSettled(model, real, targets);
    },
  });
}

async function refreshOnly(model: Model, real: Real): Promise<void> {
  const toResources = () => SLOTS.filter((one) => model.managed.has(one)).map((one) => real.resources[one]);
  await real.core.refreshAll(toResources());
  for (const one of model.gone) model.managed.delete(one);
  model.gone.clear();
  for (const one of SLOTS) expect([one, real.resources[one].state() !== null]).toEqual([one, model.managed.has(one)]);
  expect((await real.core.refreshAll(toResources())).flat()).toEqual([]);
}

/** Somebody edits an object in the web app. */
function drift(one: Slot, at: number): Command {
  const edits = Object.entries(KINDS[one].drifts);
  const [name = "", change] = edits[at % (edits.length || 1)] ?? [];
  return command({
    says: `drift ${one} ${name}`,
    check: ({ managed, gone }) => change !== undefined && managed.has(one) && !gone.has(one),
    run: async (model, real) => {
      // What others did before is another story.
      await real.resources[one].refresh();
      change?.(real.airbyte, idOf(real, one));
      if (one === "erp" && name === "tags" && model.managed.has("badge")) model.gone.add("badge");
      const found = await real.resources[one].refresh();
      // Edits that change nothing are none.
      expect(found.filter((drifted) => drifted !== name && drifted !== "updated_at")).toEqual([]);
    },
  });
}

/** Somebody deletes an object in the web app, with the templates that it retired. Its sources go with a workspace. */
function deleteOutside(one: Slot): Command {
  return command({
    says: `delete outside ${one}`,
    check: ({ managed, gone }) => one !== "badge" && managed.has(one) && !gone.has(one),
    run: (model, real) => {
      removeRetired(one, real);
      KINDS[one].remove(real.airbyte, idOf(real, one));
      model.gone.add(one);
      if (one === "acme" && model.managed.has("orders")) model.gone.add("orders");
      if ((one === "erp" || one === "silver") && model.managed.has("badge")) model.gone.add("badge");
    },
  });
}

/**
 * `terraform state rm`, then an import by ID and an apply of it: what an import cannot know is protected, for one. Only the
 * state knows the templates that it retired, so somebody deletes them by hand.
 */
function importAnew(one: Slot): Command {
  return command({
    says: `import ${one}`,
    check: ({ managed, gone, program }) =>
      withNeeds(one, program).every((target) => managed.has(target) && !gone.has(target)) && program.has(one),
    run: async (model, real) => {
      const id = idOf(real, one);
      removeRetired(one, real);
      await real.resources[one].import(id);
      expect(idOf(real, one)).toBe(id);
      await real.core.deploy(toParts(withNeeds(one, model.program), model, real));
    },
  });
}

function toParts(slots: readonly Slot[], { program }: Model, { resources }: Real): readonly Part[] {
  const taken: Program = new Map(program); // what the program says now
  return slots.flatMap((one): Part[] => {
    const resource = resources[one];
    if (taken.has(one)) return [{ resource, given: (look) => toGiven(one, taken, resources, look) }];
    return resource.state() === null ? [] : [{ resource, given: null }];
  });
}

/** After an apply the plan is empty, and what exists is what the state has: nothing is lost, and nothing is left over. */
async function expectSettled(model: Model, real: Real, slots: readonly Slot[]): Promise<void> {
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

/** Somebody deletes the templates that an object has retired. */
function removeRetired(one: Slot, { airbyte, resources }: Real): void {
  for (const id of listRetiredIds(resources[one].state() ?? {}))
    if (airbyte.sourceTemplates.find(id)) airbyte.sourceTemplates.remove(id);
}

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

function listRetiredIds({ retired }: { readonly retired?: unknown }): string[] {
  return Array.isArray(retired) ? (retired as { id: string }[]).map(toId) : []; // its schema
}

function idOf({ resources }: Real, one: Slot): string {
  return toId(resources[one].state() ?? {});
}

function toId({ id }: { readonly id?: unknown }): string {
  return typeof id === "string" ? id : "";
}
