import fc from "../properties";
import { TerraformError } from "../core";
import { idOf, listRetiredIds, toParts, type Model, type Real } from "./model";
import { KINDS, SLOTS, toGiven, withNeeds, type Slot, type Wish } from "./program";
import { expectSettled } from "./settled";

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

/** A plan may refuse to lose secrets of an imported object that the program leaves out. */
function expectLosses(error: unknown): void {
  if (!(error instanceof TerraformError && error.message.includes("Secrets would be lost"))) throw error;
}

/**
 * `terraform state rm`, then an import by ID and an apply of it: what an import cannot know is protected, for one. Only the
 * state knows the templates that it retired, so somebody deletes them by hand, and secrets that the program leaves out are
 * given before the next change.
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
      const deploy = () => real.core.deploy(toParts(withNeeds(one, model.program), model, real));
      const secrets = Object.keys(KINDS[one].choices).find((name) => name.endsWith("_secrets_wo"));
      const isKept =
        secrets === undefined || toGiven(one, model.program, real.resources, () => null)[secrets] !== undefined;
      if (isKept) await deploy();
      else await deploy().catch(expectLosses);
      // Otherwise they would keep it from being changed, now or later.
      if (!isKept) model.program.set(one, { ...model.program.get(one), [secrets]: 0 });
    },
  });
}

/** Somebody deletes the templates that an object has retired. */
function removeRetired(one: Slot, { airbyte, resources }: Real): void {
  for (const id of listRetiredIds(resources[one].state() ?? {}))
    if (airbyte.sourceTemplates.find(id)) airbyte.sourceTemplates.remove(id);
}
