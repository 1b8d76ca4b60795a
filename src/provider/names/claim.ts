import type { Report } from "../../framework";
import type { Embedded } from "../embedded";
import { title } from "../title";
import type { Book, Claim, Fate } from "./book";
import type { Kind } from "./kinds";
import type { Holder } from "./named-kind";
import { REPLACED, toRecreation, toRelease, toRivalry, toTaken, UNSEEN } from "./words";

/** Plan of a resource for a name. */
export interface Planned {
  readonly action: "create" | "update" | "delete";
  readonly replaces: boolean;
  /** ID of the object that a creation replaces, where Terraform tells. */
  readonly predecessor: string | null;
  /** Undefined while it is not known, null where Airbyte gives it. */
  readonly name: string | null | undefined;
  readonly before: Holder | null;
  readonly api: Embedded | null;
  readonly report: Report;
  readonly signal: AbortSignal;
}

/** Most plans that may wait for others to begin: Terraform needs some of its slots to continue meanwhile. */
const MOST_WAITING = 4;

/**
 * Holds a plan against the names that there are, and against what else this run plans, in whatever order Terraform
 * asks: of two that do not go together, whoever comes second says so.
 */
export async function planName(kind: Kind, planned: Planned): Promise<void> {
  const { action, replaces, predecessor, name, before, api } = planned;
  if (!api) return;
  const { book } = api.run.names.of(kind.type);
  if (predecessor !== null) book.replace(predecessor);
  if (before !== null) {
    if (action === "delete") {
      leave(kind, planned, before, book);
      return;
    }
    if (replaces) {
      book.replace(before.id);
      return;
    }
    if (name === undefined) {
      book.decide(before.id, before.name, "unknown");
      return;
    }
    book.decide(before.id, before.name, { name: name ?? before.name });
    if (name === null || name === before.name) {
      stay(kind, planned, before, book);
      return;
    }
  }
  if (typeof name !== "string" || name === "" || action === "delete") return;
  const { claim, rivals } = book.claim(name, before?.id ?? null);
  await checkClaim(kind, { ...planned, name, api }, rivals, book).finally(() => (claim.isOpen = false));
}

function leave(kind: Kind, { api, report }: Planned, before: Holder, book: Book): void {
  book.decide(before.id, before.name, "destroyed");
  const isRecreated = book.claimsOf(before.name, before.id).some(({ by, isOpen }) => by === null && !isOpen);
  if (isRecreated && api?.settings.allowRecreation !== true)
    report.error(RECREATED, toRecreation(kind, before), kind.attribute);
}

function stay(kind: Kind, { report }: Planned, before: Holder, book: Book): void {
  if (book.claimsOf(before.name, before.id).some(({ isOpen }) => !isOpen))
    report.error(title`The name "${before.name}" is used twice`, toRivalry(kind, before.name), kind.attribute);
}

type Wanting = Planned & { readonly name: string; readonly api: Embedded };

async function checkClaim(kind: Kind, planned: Wanting, rivals: readonly Claim[], book: Book): Promise<void> {
  const { name, before, api, report, signal } = planned;
  if (rivals.length > 0) {
    report.error(title`The name "${name}" is used twice`, toRivalry(kind, name), kind.attribute);
    return;
  }
  if (before !== null && !kind.mayStepAside && book.isRing(before.id)) {
    report.error(title`The name "${name}" is part of a circular rename`, toRing(kind), kind.attribute);
    return;
  }
  if (isApply(api)) return;
  const holder = await kind.find(name, api, signal);
  // What a killed run of this state has created is taken over by its creation.
  if (holder === null || holder.id === before?.id || (await api.run.journal.isLost(holder.id))) return;
  const isTold = await waitToBeTold(holder, { book, api, signal });
  // An apply plans once more what was found to be in order.
  if (!isApply(api)) judge(kind, holder, book.fateOf(holder.id), { ...planned, isTold });
}

async function waitToBeTold(
  { id }: Holder,
  { book, api, signal }: { book: Book; api: Embedded; signal: AbortSignal },
): Promise<boolean> {
  const { walk } = api.run.names;
  const isPlanned = (): boolean => book.fateOf(id) !== null && book.fateOf(id) !== "unplanned";
  if (walk.waiting >= MOST_WAITING) return isPlanned();
  await walk.until(() => isPlanned() || isApply(api), signal);
  return true;
}

function isApply({ run }: Embedded): boolean {
  return run.names.walk.phase === "apply";
}

function judge(kind: Kind, holder: Holder, fate: Fate | null, plan: Wanting & { readonly isTold: boolean }): void {
  const { before, name, api, report, isTold } = plan;
  const { attribute } = kind;
  const isCreated = before === null;
  // What is replaced, by its own configuration or because it is tainted, leaves its name to its successor.
  if (fate === "replaced" || (fate === "unplanned" && isCreated)) return;
  const warn = (end: string): void =>
    report.warning(title`The name "${name}" changes hands`, toRelease(kind, holder, end), attribute);
  if (fate === null && isTold) {
    // A replacement looks like a creation when an apply plans it once more.
    const text = toTaken(kind, holder, name) + (isCreated ? REPLACED : "");
    report.error(title`The name "${name}" is taken`, text, attribute);
  } else if (fate === null)
    report.warning(title`The name "${name}" may be taken`, toTaken(kind, holder, name) + UNSEEN, attribute);
  else if (fate === "unknown" || fate === "unplanned") warn("may give it another name");
  else if (fate !== "destroyed" && fate.name === name)
    report.error(title`The name "${name}" is used twice`, toRivalry(kind, name), attribute);
  else if (fate !== "destroyed") warn(`renames it to "${fate.name}"`);
  else if (isCreated && !api.settings.allowRecreation) report.error(RECREATED, toRecreation(kind, holder), attribute);
  else warn("destroys it");
}

const RECREATED = "Destroyed and created again in one plan";

function toRing({ words }: Kind): string {
  return `Several ${words}s exchange their names here, so one of them would be without its name for a moment. A token minted for that name meanwhile would create a new ${words}. Rename in two steps: give one of them a temporary name, apply, and then give it its final name.`;
}
