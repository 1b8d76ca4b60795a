import { CONNECTORS, type Compared } from "./compared";
import type { Pair } from "./pairs";
import { toMarks, withValueAt } from "./places";
import { settle, type Settled } from "./settling";

/** Stands for a secret, which no side shows. */
const SECRET = "secret";

/** A change of a plan, in the words of `terraform show -json`. */
interface PlannedChange {
  readonly address: string;
  readonly mode: "managed";
  readonly type: string;
  readonly name: string;
  readonly change: {
    readonly actions: string[];
    readonly before: Record<string, unknown> | null;
    readonly after: Record<string, unknown> | null;
    readonly after_unknown: object;
    readonly before_sensitive: unknown;
    readonly after_sensitive: unknown;
  };
}

/** A comparison in the words of a plan: all that would make the first side as the second one. */
export interface ComparisonPlan {
  /** Stack of the program that has these objects; null for an organization's. */
  readonly stack: string | null;
  readonly document: { readonly format_version: string; readonly resource_changes: PlannedChange[] };
}

/**
 * Turns pairs into plans, one for each stack of a program among the sides. Every pair is a change there, since only a report knows
 * which values mean the same.
 */
export function toComparisonPlans(pairs: readonly Pair[]): ComparisonPlan[] {
  const plans = new Map<string | null, PlannedChange[]>();
  const addresses = new Set<string>();
  for (const pair of pairs) {
    const stack = (pair.after?.declared ?? pair.before?.declared)?.stack ?? null;
    plans.set(stack, [...(plans.get(stack) ?? []), toChange(pair, addresses)]);
  }
  return [...plans].map(([stack, resource_changes]) => ({
    stack,
    document: { format_version: "1.2", resource_changes },
  }));
}

function toChange(pair: Pair, addresses: Set<string>): PlannedChange {
  const object = (pair.after ?? pair.before) as Compared; // a pair has one at least
  const settled = settle(pair);
  const [before, after] = [toSide(object, settled.before), toSide(object, settled.after)];
  return {
    address: toAddress(pair, object, addresses),
    mode: "managed",
    type: `airbyteembedded_${object.kind}`,
    name: object.name,
    change: {
      actions: before.values === null ? ["create"] : after.values === null ? ["delete"] : ["update"],
      before: before.values,
      after: after.values,
      after_unknown: {},
      before_sensitive: before.marks,
      after_sensitive: after.marks,
    },
  };
}

function toSide({ kind }: Compared, settled: Settled | null) {
  if (settled === null) return { values: null, marks: {} };
  const { values, secrets } = settled;
  const places = kind === "template_tag" ? [] : secrets.map((place) => [CONNECTORS[kind].config, ...place]);
  const marked = places.reduce<unknown>((at, place) => withValueAt(at, place, SECRET), values);
  return { values: marked as Record<string, unknown>, marks: toMarks(places) }; // steps into an object leave it one
}

/** The program's own address of the object; objects of organizations have none, so their kind and name stand in. */
function toAddress({ before, after }: Pair, { kind, name }: Compared, addresses: Set<string>): string {
  const declared = after?.declared ?? before?.declared;
  const wanted = declared?.address ?? `airbyteembedded_${kind} ${JSON.stringify(name)}`;
  let address = wanted;
  for (let number = 2; addresses.has(address); number += 1) address = `${wanted} #${number}`;
  addresses.add(address);
  return address;
}
