import type { Subject } from "../changes/subject";
import { toPlaceText } from "../formats/words/place";
import type { Leaf, Risk, Schedule, Sides } from "../shape";
import { ABOUT, toOnly, toScheduleSides, toSecretSides, toTimes } from "./sides";
import { toSwap } from "./swaps";
import { toObjectWords } from "./words";

/** Knowledge of a rule beyond the change itself. */
export interface Evidence {
  /** Sentences on the offers that audiences lose by a change. */
  readonly lostOffers: (subject: Subject) => readonly string[];
  /** The schedule that a change moves; null if it moves none. */
  readonly schedule: (subject: Subject) => Schedule | null;
  /** Names of the two that are compared; null for the plan of a change. */
  readonly sides: Sides | null;
}

/** A rule that gives changes their risk. */
export interface RiskRule {
  readonly id: string;
  readonly risk: Risk;
  /** The rule for its documentation, as a full sentence. */
  readonly sentence: string;
  /** Reasons why a change falls under the rule, a sentence each; none if it does not. */
  readonly find: (subject: Subject, evidence: Evidence) => readonly string[];
}

const TEMPLATES: ReadonlySet<string> = new Set([
  "airbyteembedded_source_template",
  "airbyteembedded_connection_template",
]);
const WORKSPACE = "airbyteembedded_workspace";
const TAG = "airbyteembedded_template_tag";

/** All rules, those of the gravest risk first. */
export const RISK_RULES: readonly RiskRule[] = [
  {
    id: "template-destroyed",
    risk: "high",
    sentence: "A template is destroyed or replaced, or is gone already.",
    find: (subject, evidence) => (TEMPLATES.has(subject.change.type) ? toEnd(subject, evidence) : []),
  },
  {
    id: "workspace-destroyed",
    risk: "high",
    sentence: "A workspace is destroyed or replaced, with all that a customer has in it, or is gone already.",
    find: (subject, evidence) => (subject.change.type === WORKSPACE ? toEnd(subject, evidence) : []),
  },
  {
    id: "offer-lost",
    risk: "high",
    sentence: "An audience loses the offer of a template.",
    find: (subject, { lostOffers }) => lostOffers(subject),
  },
  {
    id: "retired-deleted",
    risk: "high",
    sentence: "A template that a swap has retired is deleted, or is gone already.",
    find: (subject) =>
      toSwap(subject).letGo.map((name) =>
        subject.isDrift
          ? `The retired template “${name}” was deleted outside Terraform.`
          : `“${name}” is deleted after its swap, and sources created from it disappear from widgets.`,
      ),
  },
  {
    id: "force-destroy",
    risk: "high",
    sentence: "A tag may be destroyed while templates still carry it (`force_destroy`).",
    find: ({ change, resource }, { sides }) =>
      sides === null &&
      (findLeaf(change.leaves, "/force_destroy")?.after === true ||
        (change.action === "destroy" && resource.change.before?.force_destroy === true))
        ? [`${toObjectWords(change)} may be destroyed while templates carry it (force_destroy).`]
        : [],
  },
  {
    id: "protection-removed",
    risk: "high",
    sentence: "The protection from deletion is taken off.",
    find: ({ change }, { sides }) => {
      const leaf = findLeaf(change.leaves, "/deletion_protection");
      const isOff =
        sides === null && leaf !== null && (leaf.before === true || leaf.after === false) && leaf.after !== true;
      return isOff && change.action === "update"
        ? [`${toObjectWords(change)} loses its protection from deletion.`]
        : [];
    },
  },
  {
    id: "destroyed",
    risk: "medium",
    sentence: "Any other object is destroyed or replaced, of any provider, or is gone already.",
    find: (subject, evidence) =>
      TEMPLATES.has(subject.change.type) || subject.change.type === WORKSPACE ? [] : toEnd(subject, evidence),
  },
  {
    id: "forgotten",
    risk: "medium",
    sentence: "Terraform forgets an object, which stays where it is.",
    find: ({ change }) =>
      change.action === "forget" ? [`${toObjectWords(change)} stays, and Terraform no longer manages it.`] : [],
  },
  {
    id: "swapped",
    risk: "medium",
    sentence: "A template is swapped for a new one side by side: customers keep the offer.",
    find: (subject) =>
      toSwap(subject).isSwapped
        ? [`“${subject.change.name}” is swapped for a new template side by side, and no audience is without it.`]
        : [],
  },
  {
    id: "propagated",
    risk: "medium",
    sentence:
      "A change also applies to the sources that customers have already created (`propagate_to_existing_sources`).",
    find: ({ change, resource }, { sides }) =>
      sides === null &&
      change.action === "update" &&
      resource.change.after?.propagate_to_existing_sources === true &&
      change.leaves.some(({ path }) => /^\/(partial_default|propagate)/.test(path))
        ? [`The settings of “${change.name}” also change in sources that customers have already created.`]
        : [],
  },
  {
    id: "secret-rotated",
    risk: "medium",
    sentence: "A secret changes, or is sent again.",
    find: ({ change, resource }, { sides }) => {
      const secrets = change.leaves.filter(({ path, sensitive }) => sensitive || /^\/\w+_wo_version$/.test(path));
      if (change.action !== "update" || secrets.length === 0) return [];
      if (sides !== null) return toSecretSides(secrets, resource, sides);
      return [`A secret is rotated: ${secrets.map(({ path }) => toPlaceText(path)).join(", ")}.`];
    },
  },
  {
    id: "schedule-moved",
    risk: "medium",
    sentence: "A schedule runs more than twice as often as before, less than half as often, starts or ends.",
    find: (subject, { schedule, sides }) => toScheduleReasons(subject, schedule(subject), sides),
  },
  {
    id: "tag-renamed",
    risk: "medium",
    sentence: "A tag is renamed: applications have to ask for tokens by its new name.",
    find: ({ change }) =>
      change.type === TAG && change.action === "update" && findLeaf(change.leaves, "/name") !== null
        ? ["Applications have to select the tag by its new name in tokens."]
        : [],
  },
  {
    id: "workspace-renamed",
    risk: "medium",
    sentence: "A workspace is renamed: a token for its old name would create another one.",
    find: ({ change }) =>
      change.type === WORKSPACE && change.action === "update" && findLeaf(change.leaves, "/name") !== null
        ? ["Applications have to mint tokens by the workspace's new name; the old one would create another workspace."]
        : [],
  },
  {
    id: "created",
    risk: "low",
    sentence: "An object is created.",
    find: ({ change }, { sides }) => {
      if (change.action !== "create") return [];
      return [sides === null ? `${toObjectWords(change)} is created.` : toOnly(sides.after, change)];
    },
  },
  {
    id: "imported",
    risk: "low",
    sentence: "An object that exists is imported.",
    find: ({ change, resource }) =>
      resource.change.importing ? [`${toObjectWords(change)} exists already, and is imported.`] : [],
  },
  {
    id: "moved",
    risk: "low",
    sentence: "An object gets another address.",
    find: ({ resource }) =>
      resource.previous_address === undefined ? [] : [`It was at ${resource.previous_address} before.`],
  },
  {
    id: "renamed",
    risk: "low",
    sentence: "Another object gets another name.",
    find: ({ change }) => {
      const leaf = findLeaf(change.leaves, "/name") ?? findLeaf(change.leaves, "/destination_name");
      const isOther = change.action === "update" && change.type !== TAG && change.type !== WORKSPACE;
      return isOther && typeof leaf?.before === "string" && typeof leaf.after === "string"
        ? [`It is renamed from “${leaf.before}” to “${leaf.after}”.`]
        : [];
    },
  },
];

/** The end of an object, in a sentence; nothing for a change that ends none. */
function toEnd({ change, isDrift, isDeposed, leavesOld }: Subject, { sides }: Evidence): string[] {
  const words = toObjectWords(change);
  if (sides !== null) return change.action === "destroy" ? [toOnly(sides.before, change)] : [];
  if (isDeposed) return [`A left-over of an earlier replacement of “${change.name}” is destroyed.`];
  if (change.action === "destroy")
    return [isDrift ? `${words} was deleted outside Terraform.` : `${words} is destroyed.`];
  if (change.action !== "replace") return [];
  return [leavesOld ? `${words} is replaced, and the old one stays unmanaged.` : `${words} is replaced.`];
}

function toScheduleReasons({ change }: Subject, schedule: Schedule | null, sides: Sides | null): string[] {
  if (schedule === null || change.action === "create" || change.action === "destroy") return [];
  const { runs_per_day_before: before, runs_per_day_after: after } = schedule;
  if (before === after) return [];
  if (sides !== null) return toScheduleSides(schedule, sides);
  if (before === 0) return ["Data starts to move on a schedule."];
  if (after === 0) return ["Data no longer moves on a schedule."];
  if (after > before * ABOUT) return [`The schedule runs ${toTimes(after / before)} as often.`];
  return after * ABOUT < before ? [`The schedule runs ${toTimes(before / after)} less often.`] : [];
}

function findLeaf(leaves: readonly Leaf[], path: string): Leaf | null {
  return leaves.find((leaf) => leaf.path === path) ?? null;
}
