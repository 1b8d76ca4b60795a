import { describeQuartz, nextRuns, parseQuartz, QuartzError, runsPerDay, type Quartz } from "../../quartz";
import type { Subject } from "../changes/subject";
import type { Schedule } from "../shape";
import type { ZonedTime } from "./zoned-time";

/** Runs of a new schedule that are shown. */
const SHOWN = 3;

/** Averages are for people: a weekly schedule is 0.143. */
const DIGITS = 3;

/** The schedules that change, before and after. Those that are secret or not known yet are left out. */
export function toSchedules(subjects: readonly Subject[], now: Date, toText: ZonedTime): Map<Subject, Schedule> {
  const entries = subjects.flatMap((subject): [Subject, Schedule][] => {
    const { change, isDrift } = subject;
    if (isDrift || change.type !== "airbyteembedded_connection_template") return [];
    const leaf = change.leaves.find(({ path }) => path === "/cron_expression");
    if (leaf === undefined || leaf.sensitive || leaf.unknown) return [];
    const [before, after] = [toExpression(leaf.before), toExpression(leaf.after)];
    if (before === null && after === null) return [];
    const [old, next] = [read(before), read(after)];
    const { address, stack, construct, name } = change;
    const schedule = {
      address,
      stack,
      construct,
      name,
      before,
      after,
      words_before: toWords(before, old),
      words_after: toWords(after, next),
      runs_per_day_before: toFrequency(old, now),
      runs_per_day_after: toFrequency(next, now),
      next_runs: next === null ? [] : nextRuns(next, now, SHOWN).map(toText),
    };
    return [[subject, schedule]];
  });
  return new Map(entries);
}

/** An empty expression is no schedule. */
function toExpression(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

/** Null for a text that is no schedule, as the state of another server may hold. Servers append a zone. */
function read(expression: string | null): Quartz | null {
  if (expression === null) return null;
  try {
    return parseQuartz(expression.replace(/ UTC$/i, ""));
  } catch (error) {
    if (error instanceof QuartzError) return null;
    throw error;
  }
}

function toWords(expression: string | null, quartz: Quartz | null): string | null {
  if (quartz !== null) return describeQuartz(quartz.text);
  return expression === null ? null : "Not a schedule that Airbyte can read";
}

function toFrequency(quartz: Quartz | null, now: Date): number {
  return quartz === null ? 0 : Number(runsPerDay(quartz, now).toFixed(DIGITS));
}
