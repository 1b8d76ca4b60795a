import type { ComparisonPlan, Pair } from "../../adoption";
import type { AirbyteOptions } from "../../api";
import { UserError } from "../../installation/user-error";
import type { GivenPlan } from "../../review";
import { EMPTY_LOCK, type SpecLock } from "../../specs";
import type { Terminal } from "../terminal";
import { readOrganizationSide, readProgramSide, toConnection, type ReadSide } from "./reading";
import type { GivenSide } from "./sides";

/** Two sides, compared. */
export interface Comparison {
  /** Plans that would make B as A. */
  readonly plans: readonly GivenPlan[];
  /** Sentences on what is not compared. */
  readonly notes: readonly string[];
}

/**
 * Reads both sides and compares them.
 * @param b what would have to change to be as `a`
 */
export async function compareSides(
  a: GivenSide,
  b: GivenSide,
  lock: SpecLock | null,
  terminal: Terminal,
): Promise<Comparison> {
  requireTwo(a, b);
  const { pairUp, toComparisonPlans, toOpenNotes } = await import("../../adoption");
  const read = (side: GivenSide, other: GivenSide) =>
    side.kind === "organization"
      ? readOrganizationSide(side, lock ?? EMPTY_LOCK, terminal)
      : readProgramSide(side, lock ?? EMPTY_LOCK, organizationOf(other));
  const opened: ReadSide[] = [];
  try {
    const [before, after] = [await read(b, a), await read(a, b)];
    opened.push(before, after);
    const pairs = await matchConnectors(pairUp(before.side, after.side), before, after);
    const programs = [...programsOf(b), ...programsOf(a)];
    const plans = toComparisonPlans(pairs);
    return {
      plans: await Promise.all(plans.map((plan) => toGivenPlan(plan, programs))),
      notes: [...new Set([...after.side.notes, ...before.side.notes, ...toOpenNotes(pairs)])],
    };
  } finally {
    for (const side of opened) side.close();
  }
}

/** Connectors that an organization has added itself have another ID in each, so that their names are compared. */
async function matchConnectors(pairs: readonly Pair[], before: ReadSide, after: ReadSide): Promise<readonly Pair[]> {
  const { byConnectorName, listUnlikeConnectors } = await import("../../adoption");
  const kinds = listUnlikeConnectors(pairs);
  if (kinds.length === 0) return pairs;
  const [old, next] = await Promise.all([before.readConnectors(kinds), after.readConnectors(kinds)]);
  // A program has few names of its own, and those of the other side are known everywhere.
  return byConnectorName(pairs, { before: new Map([...next, ...old]), after: new Map([...old, ...next]) });
}

async function toGivenPlan({ stack, document }: ComparisonPlan, programs: readonly Program[]): Promise<GivenPlan> {
  const { findProgram } = await import("../../review");
  const given = programs.find(({ name }) => name === stack);
  const program = given === undefined ? null : findProgram(given.json);
  const known = new Set(document.resource_changes.map(({ address }) => address));
  return {
    document,
    program: program && { ...program, tiers: program.tiers.filter(({ tags }) => tags.every(isHere)) },
  };

  /** False for a tag of another organization in the same stack, whose tiers are not compared. */
  function isHere(tag: string): boolean {
    const [, address] = /^\$\{(airbyteembedded_template_tag\.[\w-]+)\.name\}$/.exec(tag) ?? [];
    return address === undefined || known.has(address);
  }
}

type Program = Extract<GivenSide, { readonly kind: "program" }>["stacks"][number];

function programsOf(side: GivenSide): readonly Program[] {
  return side.kind === "program" ? side.stacks : [];
}

function organizationOf(side: GivenSide): string | null {
  return side.kind === "organization" ? (toConnection(side).organizationId ?? null) : null;
}

/** @throws UserError if both are the same organization, which would never differ */
function requireTwo(a: GivenSide, b: GivenSide): void {
  if (a.kind !== "organization" || b.kind !== "organization") return;
  if (toIdentity(toConnection(a)) !== toIdentity(toConnection(b))) return;
  throw new UserError(
    `"${a.name}" and "${b.name}" are the same organization. Give each an organization_id of its own (AIRBYTE_ORGANIZATION_ID, with the prefix of the side).`,
  );
}

function toIdentity({ apiUrl, organizationId, credentials }: AirbyteOptions): string {
  return JSON.stringify([apiUrl ?? null, organizationId?.toLowerCase() ?? credentials]);
}
