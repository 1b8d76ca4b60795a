import type { Audience, Change, Schedule } from "../../shape";
import { toTagsText } from "./audiences";
import { toPaceText } from "./pace";
import { toTypeText } from "./things";

/** Shows foreign text in the way of a format. */
export type Show = (text: string) => string;

/** A format's way to show names and values, and sentences that may hold some. */
export interface Style {
  readonly name: Show;
  readonly sentence: Show;
}

/** Says whose offers these are: "Pro (any of the tags pro, trial)". */
export function toAudienceWords({ tier, tags, mode }: Audience, show: Show): string {
  const selection = toTagsText({ tier, tags: tags.map(show), mode });
  return tier === null ? selection : `${show(tier)} (${selection})`;
}

/** Says a type in words if it is one of this provider. */
export function toTypeWords(type: string, show: Show): string {
  const text = toTypeText(type);
  return text === type ? show(type) : text.toLowerCase();
}

/**
 * Says what Terraform calls an object, and where it is declared; of one that no program has any more, its stack. Nothing
 * for an object that a comparison found in no program.
 */
export function toPlace({ address, construct, source, stack, type }: Change): string[] {
  const declared = source ? `${source.file}:${source.line}` : (construct ?? stack);
  if (declared !== null) return [address, declared];
  return address.startsWith(`${type} `) ? [] : [address];
}

/** Shows some of a list, and says how many more there are. */
export function toSome<T>(items: readonly T[], limit: number, show: (item: T) => string, separator = ", "): string {
  const shown = items.slice(0, limit).map(show);
  const rest = items.length - shown.length;
  if (shown.length === 0) return String(rest);
  return `${shown.join(separator)}${rest > 0 ? ` and ${rest} more` : ""}`;
}

/** Reasons of several changes, each once. */
export function toReasons(changes: readonly Change[]): string[] {
  return [...new Set(changes.flatMap(({ reasons }) => reasons))];
}

/** Says when data moved before and moves then. */
export function toScheduleWords(schedule: Schedule, when: "before" | "after", style: Style): string {
  const cron = schedule[when];
  if (cron === null) return "no schedule";
  const words = schedule[`words_${when}`];
  return `${words === null ? style.name(cron) : style.sentence(words)} (${toPaceText(schedule[`runs_per_day_${when}`])})`;
}

/** Next runs as people read a date: "2026-11-29 01:00". */
export function toRunTimes({ next_runs }: Schedule): string[] {
  return next_runs.map((time) => time.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*$/, "$1 $2"));
}
