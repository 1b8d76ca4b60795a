import type { Report, Schedule } from "../../shape";
import { toLabels } from "../words/labels";
import type { Terms } from "../words/terms";
import { toCount } from "../words/verdict";
import { toRunTimes, toScheduleWords, toSome, type Style } from "../words/objects";
import { toCounts, toItems, type CommentStyle } from "./changes";
import type { Detail } from "./detail";
import type { GroupedReport } from "./grouped-report";
import { fold, toTable } from "./table";

/** Says what could not be looked at. */
export function toTroubles({ troubles }: Report, detail: Detail, style: Style): string[] {
  if (troubles.length === 0) return [];
  return [
    "#### Trouble",
    toList(
      troubles.map(({ reason }) => style.sentence(reason)),
      detail,
    ),
  ];
}

/** Says how often data moves, before and after. */
export function toSchedules(
  { schedules, timezone }: Report,
  detail: Detail,
  style: Style,
  { before, after, nextRuns }: Terms,
): string[] {
  if (schedules.length === 0) return [];
  const labels = toLabels(schedules);
  const rows = schedules
    .slice(0, detail.names)
    .map((schedule, index) => toScheduleCells(labels[index] ?? schedule.name, schedule, style));
  const rest = schedules.length - rows.length;
  return [
    "#### Schedules",
    toTable(
      [
        "Connection template",
        style.sentence(before),
        style.sentence(after),
        `${style.sentence(nextRuns)}, ${style.sentence(timezone)}`,
      ],
      rows,
    ),
    ...(rest > 0 ? [`And ${toCount(rest, "more schedule")}.`] : []),
  ];
}

function toScheduleCells(label: string, schedule: Schedule, style: Style): string[] {
  return [
    style.name(label),
    toScheduleWords(schedule, "before", style),
    toScheduleWords(schedule, "after", style),
    toRunTimes(schedule).map(style.sentence).join("<br>"),
  ];
}

/** Says what changes, by risk. Low risks are folded. */
export function toChanges(
  { changes }: GroupedReport,
  detail: Detail,
  style: CommentStyle,
  { change }: Terms,
): string[] {
  return changes.flatMap(({ risk, items, members }) => {
    const title = `${RISK_WORDS[risk]}: ${toCount(members.length, change)}`;
    const lines = detail.lines[risk];
    if (lines === null) return [`#### ${title}`, toCounts(members, detail, style)];
    const text = toItems(items, lines, detail, style);
    return risk === "low" ? [fold(title, text)] : [`#### ${title}`, text];
  });
}

const RISK_WORDS = { high: "High risk", medium: "Medium risk", low: "Low risk" };

/** Says what was changed outside Terraform. */
export function toDrift({ drift: { items, members } }: GroupedReport, detail: Detail, style: CommentStyle): string[] {
  if (members.length === 0) return [];
  const lines = detail.lines.medium;
  return [
    `#### Changed outside Terraform: ${toCount(members.length, "object")}`,
    lines === null ? toCounts(members, detail, style) : toItems(items, lines, detail, style),
  ];
}

/** Says what the organization has and no state holds. */
export function toUnmanaged({ unmanaged }: Report, detail: Detail, style: Style): string[] {
  if (unmanaged.length === 0) return [];
  const items = unmanaged.map(({ kind, name, id, tags }) => {
    const tagged = tags.length > 0 ? ` (${toSome(tags, detail.names, style.name)})` : "";
    return `${kind.replaceAll("_", " ")} ${style.name(name)}${tagged} · ${style.name(id)}`;
  });
  return [`#### In no state: ${toCount(unmanaged.length, "object")}`, toList(items, detail)];
}

/** Says of which secrets nobody can be sure. */
export function toSuspected({ suspected_secrets }: Report, detail: Detail, style: Style): string[] {
  if (suspected_secrets.length === 0) return [];
  const items = suspected_secrets.map(({ address, reason }) => `${style.name(address)}<br>${style.sentence(reason)}`);
  return [`#### Secrets that may have changed: ${suspected_secrets.length}`, toList(items, detail)];
}

/** Says what the report does not know. */
export function toNotes({ notes }: Report, detail: Detail, style: Style): string[] {
  return notes.length === 0 ? [] : ["#### Notes", toList(notes.map(style.sentence), detail)];
}

function toList(items: readonly string[], { names }: Detail): string {
  const rest = items.length - Math.min(items.length, names);
  return [...items.slice(0, names), ...(rest > 0 ? [`and ${rest} more`] : [])].map((item) => `- ${item}`).join("\n");
}
