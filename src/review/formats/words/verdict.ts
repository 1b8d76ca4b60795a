import type { Action, Change, Report, Sides } from "../../shape";
import { listOwnOffers } from "./own-offers";

const TEMPLATES = /^airbyteembedded_(source|connection)_template$/;

/** Says in one line what a report comes to, the gravest first: "2 offers lost, 1 template destroyed, 14 changes, 60 objects imported". */
export function toVerdict(report: Report): string {
  const { subject, changes, drift, audiences, unmanaged, suspected_secrets, sides } = report;
  if (sides !== undefined) return toDifference(report, sides);
  const lost = listOwnOffers(audiences, "lost").reduce((sum, { names }) => sum + names.length, 0);
  const parts = [
    ...toTroubleParts(report),
    ...toPart(lost, "offer", " lost"),
    ...toRemovals(changes, "destroy", " destroyed"),
    ...toRemovals(changes, "replace", " replaced"),
    ...toPart(changes.filter((change) => !isQuiet(change)).length, "change"),
    ...toPart(changes.filter(({ action }) => action === "import").length, "object", " imported"),
    ...toPart(changes.filter(({ action }) => action === "move").length, "object", " moved"),
    ...toPart(drift.length, "object", " changed outside Terraform"),
    ...toPart(unmanaged.length, "object", " in no state"),
    ...toPart(suspected_secrets.length, "secret", " that may have changed"),
  ];
  return parts.length > 0 ? parts.join(", ") : SAME[subject];
}

/** True for what changes nothing outside of the state: an object that gets another address, or is imported as it is. */
function isQuiet({ action, leaves }: Change): boolean {
  return action === "move" || (action === "import" && leaves.length === 0);
}

const SAME: Readonly<Record<Report["subject"], string>> = {
  plan: "Nothing changes",
  drift: "No drift",
  comparison: "Nothing differs",
};

/** Says what two sides differ in: "staging and production: 1 object only in staging, 2 objects differ". */
function toDifference({ changes, audiences }: Report, { before, after }: Sides): string {
  const count = (which: Action): number => changes.filter(({ action }) => action === which).length;
  const offers = (which: "lost" | "gained"): number =>
    listOwnOffers(audiences, which).reduce((sum, { names }) => sum + names.length, 0);
  const differ = count("update");
  const parts = [
    ...toPart(offers("lost"), "offer", ` only in ${before}`),
    ...toPart(offers("gained"), "offer", ` only in ${after}`),
    ...toPart(count("destroy"), "object", ` only in ${before}`),
    ...toPart(count("create"), "object", ` only in ${after}`),
    ...(differ > 0 ? [`${toCount(differ, "object")} ${differ === 1 ? "differs" : "differ"}`] : []),
  ];
  return parts.length > 0 ? `${after} and ${before}: ${parts.join(", ")}` : `${after} and ${before} do not differ`;
}

function toTroubleParts({ subject, troubles }: Report): string[] {
  if (subject === "plan") return toPart(troubles.length, "plan", " ended with errors");
  const stacks = troubles.filter(({ stack }) => stack !== null).length;
  return [
    ...toPart(stacks, "stack", " could not be refreshed"),
    ...(stacks < troubles.length ? ["objects in no state are not known"] : []),
  ];
}

/** Counts things: "1 change", "2 changes". */
export function toCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function toRemovals(changes: readonly Change[], action: Action, done: string): string[] {
  const removed = changes.filter((change) => change.action === action);
  const templates = removed.filter(({ type }) => TEMPLATES.test(type)).length;
  return [
    ...toPart(templates, "template", done),
    ...toPart(removed.length - templates, templates > 0 ? "other object" : "object", done),
  ];
}

function toPart(count: number, noun: string, done = ""): string[] {
  return count === 0 ? [] : [`${toCount(count, noun)}${done}`];
}
