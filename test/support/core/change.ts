import { equal, isUnknown, isWhollyKnown, type Path, type Value } from "../../../src/cty";
import { toObjectType, toType, type Diagnostic, type PrivateValues } from "../../../src/framework";
import { BrokenRule } from "./errors";
import { receiveIdentity, receivePlannedIdentity } from "./rules/identity-rules";
import { listPlanFaults } from "./rules/plan-rules";
import type { Held, Process } from "./process";
import { proposeNew } from "./proposal";
import { listResultFaults, listStateFaults } from "./rules/result-rules";
import { get, isNull, showPath, type Schemas } from "./values";

export type Action = "create" | "update" | "replace" | "delete" | "no-op";

/** Result of a plan, in values. */
export interface Change {
  readonly action: Action;
  readonly config: Value;
  readonly prior: Value;
  readonly planned: Value;
  readonly private: PrivateValues;
  readonly identity: Value;
  readonly replace: readonly Path[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Plans as core does: a tainted object is planned anew, and a replacement is planned twice. */
export async function planChange(process: Process, type: string, held: Held | null, config: Value): Promise<Change> {
  const warnings = process.accept(await process.engine.validateResource(type, config, process.client));
  if (!held || held.tainted) {
    const change = await ask(process, type, { state: null, private: held?.private ?? {}, identity: null }, config);
    const created = { ...change, diagnostics: [...warnings, ...change.diagnostics] };
    return held ? { ...created, action: "replace", prior: held.state } : created;
  }
  const change = await ask(process, type, held, config);
  const diagnostics = [...warnings, ...change.diagnostics];
  if (change.action !== "replace") return { ...change, diagnostics };
  const anew = await ask(process, type, { state: null, private: change.private, identity: null }, config);
  return { ...change, planned: anew.planned, private: anew.private, identity: anew.identity, diagnostics };
}

/** Plans a deletion, where a provider may warn or refuse but has nothing to decide. */
export async function planDeletion(process: Process, type: string, held: Held): Promise<Change> {
  const { state: prior, private: memory, identity } = held;
  const nothing = { config: null, proposed: null };
  const answer = await process.engine.plan({
    ...nothing,
    type,
    prior,
    private: memory,
    identity,
    signal: process.signal,
  });
  const diagnostics = process.accept(answer);
  if (answer.planned !== null) throw new BrokenRule("Provider produced invalid plan", ["planned a deletion to exist"]);
  const { private: remembered } = answer;
  const rest = { config: null, planned: null, identity: null, replace: [] };
  return { ...rest, action: "delete", prior, private: remembered, diagnostics };
}

/** Holds the plan at apply against the plan that the user agreed to. */
export function checkFinalPlan(attributes: Schemas, first: Change, final: Change): void {
  const faults = listResultFaults(attributes, first.planned, final.planned);
  if (faults.length > 0) throw new BrokenRule("Provider produced inconsistent final plan", faults);
  const expected = first.action === "replace" ? "create" : first.action;
  if (final.action !== expected && final.action !== "no-op")
    throw new BrokenRule("Provider produced inconsistent final plan", [
      `changed the planned action from ${first.action} to ${final.action}`,
    ]);
}

async function ask(
  process: Process,
  type: string,
  { state: prior, private: memory, identity: before }: Omit<Held, "tainted">,
  config: Value,
): Promise<Change> {
  const { engine, signal } = process;
  const attributes = process.attributesOf(type);
  const proposed = process.overWire(type, proposeNew(attributes, prior, config), "the proposal");
  const answer = await engine.plan({ type, config, prior, proposed, private: memory, identity: before, signal });
  const diagnostics = process.accept(answer);
  const planned = process.overWire(type, answer.planned, "the plan");
  const faults = listPlanFaults(attributes, { prior, config, planned });
  if (faults.length > 0) throw new BrokenRule("Provider produced invalid plan", faults);
  const replace = prior === null ? [] : answer.replace.filter((path) => isChanged(attributes, path, planned, prior));
  const idle = isWhollyKnown(planned) && equal(planned, prior, toObjectType(attributes));
  const action = prior === null ? "create" : idle ? "no-op" : replace.length > 0 ? "replace" : "update";
  const identityType = process.identityTypeOf(type);
  const identity =
    action === "create" || action === "replace"
      ? receivePlannedIdentity(answer.identity, identityType)
      : receiveIdentity(answer.identity, { type: identityType, before, exists: true });
  return { action, config, prior, planned, private: answer.private, identity, replace, diagnostics };
}

/** A path requires a replacement only if its values differ and one of them exists. */
function isChanged(attributes: Schemas, path: Path, planned: Value, prior: Value): boolean {
  const [first] = path;
  const schema = first && "attribute" in first ? attributes[first.attribute] : undefined;
  if (!first || !("attribute" in first) || !schema)
    throw new BrokenRule("Provider produced invalid plan", [
      `requires replacement on a non-existent attribute path ${showPath(path)}`,
    ]);
  const [after, before] = [get(planned, first.attribute), get(prior, first.attribute)];
  return !isWhollyKnown(after) || !equal(after, before, toType(schema));
}

/** Checks of core on every state that it keeps. */
export function checkState(attributes: Schemas, state: Value, rule: string): void {
  const faults = listStateFaults(attributes, state);
  if (faults.length > 0) throw new BrokenRule(rule, faults);
}

/** The attributes that differ, as paths. */
export function listDifferences(attributes: Schemas, next: Value, previous: Value): string[] {
  return Object.entries(attributes)
    .filter(([name, schema]) => {
      const [after, before] = [get(next, name), get(previous, name)];
      if (isNull(after) && isNull(before)) return false;
      return isUnknown(after) || !equal(after, before, toType(schema));
    })
    .map(([name]) => name);
}
