import { printableLine } from "../../../output";
import { groupAlike, type ChangeGroup } from "../../drift";
import type { Change, Leaf } from "../../shape";
import { toGroups, type Group } from "../words/groups";
import { toLabels } from "../words/labels";
import { toLeafLines, type LeafLine } from "../words/leaf-lines";
import { toPlace, toReasons, toSome, toTypeWords, type Style } from "../words/objects";
import { shorten } from "../words/shorten";
import type { Label } from "../words/things";
import type { Detail } from "./detail";
import { fold } from "./table";

/** Names, sentences and labels as a comment shows them. */
export interface CommentStyle extends Style {
  readonly label: Label;
}

/** Most kinds of objects that the shortest form counts. */
const MOST_KINDS = 100;

/** Most objects that cease to exist alike and still have an item each. */
const FEW = 10;

/** Says what happens to objects, an item for each group. */
export function toItems(groups: readonly ChangeGroup[], lines: number, detail: Detail, style: CommentStyle): string {
  return groups
    .map((group) => [toHeadline(group, detail, style), ...toValues(group, lines, detail)].join("\n"))
    .join("\n");
}

/** Puts changes that are one item together: the same change to many. A few objects that end have an item each. */
export function toItemGroups(changes: readonly Change[]): ChangeGroup[] {
  return groupAlike(changes).flatMap((group) =>
    isRemoval(group) && group.changes.length <= FEW
      ? group.changes.map((change) => ({ ...group, changes: [change] }))
      : [group],
  );
}

/** Counts what happens to objects by type, and names those that cease to exist as long as that is asked for. */
export function toCounts(changes: readonly Change[], detail: Detail, style: CommentStyle): string {
  const groups = toGroups(changes, ({ action, type }) => [action, type]);
  const removals = groups.filter(({ first }) => isRemoval(first));
  const others = groups.filter(({ first }) => !isRemoval(first));
  const shown = [...removals, ...others].slice(
    0,
    Math.max(MOST_KINDS, detail.removals === "named" ? removals.length : 0),
  );
  const rest = [...removals, ...others].slice(shown.length).reduce((sum, { members }) => sum + members.length, 0);
  return [
    ...shown.map((group) => toCountItem(group, detail, style)),
    ...(rest > 0 ? [`- ${rest} more of other types`] : []),
  ].join("\n");
}

function toCountItem({ first, members }: Group<Change>, detail: Detail, style: CommentStyle): string {
  const named = isRemoval(first) && detail.removals === "named";
  const names = named ? `: ${members.map(({ name }) => style.name(name)).join(", ")}` : "";
  return `- ${style.label(first.action)} ${members.length} × ${toTypeWords(first.type, style.name)}${names}`;
}

/** True if the object ceases to exist, even if another takes its place. */
function isRemoval({ action }: Pick<Change, "action">): boolean {
  return action === "destroy" || action === "replace";
}

function toHeadline({ action, type, changes }: ChangeGroup, detail: Detail, style: CommentStyle): string {
  const words = toTypeWords(type, style.name);
  const [only, ...others] = changes;
  const subject =
    only && others.length === 0
      ? `${words} ${[only.name, ...toPlace(only)].map(style.name).join(" · ")}`
      : `${changes.length} × ${words}: ${toSome(toLabels(changes), isRemoval({ action }) ? Infinity : detail.names, style.name)}`;
  const reasons = toReasons(changes).slice(0, detail.names).map(style.sentence);
  return [`- ${style.label(action)} ${subject}`, ...reasons].join("<br>");
}

function toValues(group: ChangeGroup, limit: number, detail: Detail): string[] {
  if (limit === 0) return [];
  const content =
    group.action === "destroy" ? toFormer(group, limit, detail) : toDifference(group.leaves, limit, detail);
  return content.map((line) => (line === "" ? line : `  ${line}`));
}

function toDifference(leaves: readonly Leaf[], limit: number, detail: Detail): string[] {
  if (leaves.length === 0) return [];
  const rest = leaves.length - limit;
  const lines = toLeafLines(leaves.slice(0, limit), detail.value);
  return [...toFence(lines.map(toLine)), ...(rest > 0 ? ["", `and ${rest} more values`] : [])];
}

/** Values of what is destroyed are folded, object by object, for those who want it back. */
function toFormer({ changes }: ChangeGroup, limit: number, detail: Detail): string[] {
  const lines = changes.flatMap(({ name, leaves }) => {
    if (leaves.length === 0) return [];
    const title = changes.length === 1 ? [] : [`@@ ${printableLine(shorten(name, detail.name))} @@`];
    const rest = leaves.length - limit;
    return [
      ...title,
      ...toLeafLines(leaves.slice(0, limit), detail.value).map(toLine),
      ...(rest > 0 ? [`and ${rest} more values`] : []),
    ];
  });
  return lines.length === 0 ? [] : ["", ...fold("Values until now", toFence(lines).join("\n")).split("\n")];
}

function toLine({ sign, path, value }: LeafLine): string {
  return `${sign} ${path}: ${value}`;
}

function toFence(lines: readonly string[]): string[] {
  return ["```diff", ...lines, "```"];
}
