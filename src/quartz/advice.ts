import { mostRunsPerDay, smallestGapSeconds } from "./times/gap";
import { findProblem, parseQuartz } from "./parsing/problem";
import type { Quartz } from "./quartz";
import { nextRuns } from "./times/runs";
import { findRareExpression } from "./times/rarity";
import { toDuration, toYearWords } from "./parsing/words";

/** A warning about a schedule that is legal. `message` ends with the suggestion, where there is one. */
export interface Advice {
  readonly kind: "never" | "past" | "ends" | "frequent" | "not-plain" | "ignored";
  readonly message: string;
  /** A corrected text, which is valid and keeps the minimum gap. */
  readonly suggestion: string | null;
}

/** Inputs of the advice besides the schedule. */
export interface AdviceOptions {
  /** The shortest time between two runs that passes without a warning: by default an hour, as in Airbyte. */
  readonly minimumGapSeconds?: number;
  readonly now: Date;
}

/** Years that end later count as no end. */
const FAR_YEAR = 2099;

/** Number of next runs that Airbyte looks at. */
const RUNS_AIRBYTE_SEES = 3;

/** Number of runs that are searched for three far enough apart. */
const RUNS_TO_COMPARE = 500;

/** Warnings about a schedule; none for a text with a problem that `findProblem` reports. */
export function adviseQuartz(text: string, { minimumGapSeconds = 3600, now }: AdviceOptions): Advice[] {
  if (findProblem(text) !== null) return [];
  const quartz = parseQuartz(text);
  const runs = nextRuns(quartz, now, RUNS_TO_COMPARE);
  const advice =
    runs.length === 0 ? [toAbsence(quartz)] : [findEnd(quartz), findInterval(quartz, minimumGapSeconds, runs)];
  return [...advice, findIgnored(quartz)].filter((each) => each !== null);
}

function toAbsence(quartz: Quartz): Advice {
  if (nextRuns(quartz, new Date(-1), 1).length === 0) {
    return { kind: "never", message: `\`${quartz.text}\` never runs: no date fits it.`, suggestion: null };
  }
  return { kind: "past", message: `\`${quartz.text}\` never runs again: its dates are in the past.`, suggestion: null };
}

function findEnd({ text, years }: Quartz): Advice | null {
  const last = years.at(-1);
  if (last === undefined || last >= FAR_YEAR) return null;
  const message = `\`${text}\` runs ${toYearWords(years)} only: nothing is synced after ${last}.`;
  return { kind: "ends", message, suggestion: null };
}

function findInterval(quartz: Quartz, minimum: number, runs: readonly Date[]): Advice | null {
  const gap = smallestGapSeconds(quartz);
  if (gap !== null && gap < minimum) {
    return withSuggestion("frequent", toFrequency(quartz, gap, minimum, runs), findRareExpression(quartz, minimum));
  }
  if (/^\d+ \d+ /.test(quartz.text)) return null;
  const message = `Airbyte requires plain numbers for seconds and minutes, which \`${quartz.text}\` has not.`;
  const plain = findRareExpression(quartz, minimum);
  const same = plain !== null && smallestGapSeconds(parseQuartz(plain)) === gap;
  return withSuggestion("not-plain", message, same ? plain : null);
}

function toFrequency(quartz: Quartz, gap: number, minimum: number, runs: readonly Date[]): string {
  const next = runs.slice(0, RUNS_AIRBYTE_SEES).map(toText).join(", ");
  const regular = gap * mostRunsPerDay(quartz) === 86_400;
  const often = regular ? `every ${toInterval(gap)}` : `at times only ${toDuration(gap)} apart`;
  const message = `\`${quartz.text}\` runs ${often} (next: ${next}); the shortest interval is ${toDuration(minimum)}.`;
  if (!isEverWide(runs, minimum)) return message;
  return `${message} Airbyte looks at the next three runs only, so its answer depends on the hour of the day.`;
}

function withSuggestion(kind: Advice["kind"], message: string, suggestion: string | null): Advice {
  const question = suggestion === null ? "" : ` Did you mean \`${suggestion}\`?`;
  return { kind, message: message + question, suggestion };
}

function findIgnored({ text, ignored }: Quartz): Advice | null {
  if (ignored.length === 0) return null;
  const parts = ignored.map((part) => `"${part}"`).join(" and ");
  return { kind: "ignored", message: `Quartz ignores ${parts} in \`${text}\`.`, suggestion: null };
}

/** True if some three consecutive runs are far enough apart, so that Airbyte, asked just before them, would not object. */
function isEverWide(runs: readonly Date[], minimum: number): boolean {
  const wide = runs.slice(1).map((run, index) => run.getTime() - (runs[index]?.getTime() ?? 0) >= minimum * 1000);
  return wide.some((each, index) => each && wide[index + 1] === true);
}

function toInterval(seconds: number): string {
  return toDuration(seconds).replace(/^1 /, "");
}

function toText(date: Date): string {
  return date.toISOString().replace(".000Z", "Z");
}
