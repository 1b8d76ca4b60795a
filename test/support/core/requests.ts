import { isWhollyKnown } from "../../../src/cty";
import type { Diagnostic } from "../../../src/framework";
import { checkState, listDifferences, type Change } from "./change";
import { BrokenRule } from "./errors";
import { readIdentity, receiveIdentity } from "./rules/identity-rules";
import type { Held, Process, Stored } from "./process";
import { listResultFaults } from "./rules/result-rules";

/** Result of a refresh. */
export interface Refreshed {
  readonly held: Held | null;
  readonly drift: readonly string[];
  readonly warnings: readonly Diagnostic[];
}

/** Asks what is really there. */
export async function readState(process: Process, type: string, stored: Stored | null): Promise<Refreshed> {
  if (!stored) return { held: null, drift: [], warnings: [] };
  const held = await process.load(type, stored);
  const answer = await process.engine.read({ ...held, type, signal: process.signal });
  const warnings = process.accept(answer);
  const state = process.overWire(type, answer.state, "the refreshed state");
  const attributes = process.attributesOf(type);
  checkState(attributes, state, "Provider produced invalid object");
  const drift = listDifferences(attributes, state, held.state);
  const arrival = { type: process.identityTypeOf(type), before: held.identity, exists: state !== null };
  const identity = receiveIdentity(answer.identity, arrival);
  return { held: state === null ? null : { ...held, state, private: answer.private, identity }, drift, warnings };
}

/** Applies, and hands on what is to be stored before anything is refused: core loses nothing over a broken rule. */
export async function apply(
  process: Process,
  type: string,
  change: Pick<Change, "config" | "prior" | "planned" | "private" | "identity">,
  keep: (held: Held | null) => void,
): Promise<void> {
  const { prior, planned } = change;
  const attributes = process.attributesOf(type);
  const answer = await process.engine.apply({ ...change, type, signal: process.signal });
  const state = process.overWire(type, answer.state, "the new state");
  checkState(attributes, state, "Provider returned invalid result object after apply");
  const failed = answer.diagnostics.some(({ severity }) => severity === "error");
  const identityType = process.identityTypeOf(type);
  const sent = readIdentity(answer.identity, identityType);
  const identity = isWhollyKnown(sent) ? sent : null;
  // With an error core keeps what it had over nothing, and taints what a creation has left.
  if (state !== null) keep({ ...answer, state, identity, tainted: failed && prior === null });
  else if (!failed) keep(null);
  process.accept(answer);
  // Core leaves it to providers whether an update may change it: https://github.com/hashicorp/terraform/pull/36989
  receiveIdentity(sent, { type: identityType, before: null, exists: state !== null });
  if (planned === null && state !== null)
    throw new BrokenRule("Provider returned invalid result object after apply", ["deleted, but still present"]);
  const faults = listResultFaults(attributes, planned, state);
  if (faults.length > 0) throw new BrokenRule("Provider produced inconsistent result after apply", faults);
}
