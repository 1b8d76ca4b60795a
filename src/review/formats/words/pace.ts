import type { Schedule, Sides } from "../../shape";

/** Days in each unit of a pace, the shortest first. */
const UNITS = [
  { unit: "a day", days: 1 },
  { unit: "a week", days: 7 },
  { unit: "a month", days: 365 / 12 },
  { unit: "a year", days: 365 },
] as const;

/** A year has no whole number of weeks, so an average falls a little short of the count that people expect. */
const TOLERANCE = 0.05;

interface Pace {
  readonly times: string;
  readonly unit: string;
}

/** Says how often a schedule runs: "once a day", "24 times a day", "5 times a week". */
export function toPaceText(runsPerDay: number): string {
  if (runsPerDay === 0) return "never";
  const { times, unit } = toPace(runsPerDay);
  return `${times} ${unit}`;
}

/** Says what becomes of the schedule of this name: "Lake syncs 24 times a day instead of once." Of two sides, it says how often on each. */
export function toScheduleSentence(name: string, schedule: Schedule, sides?: Sides): string {
  const { runs_per_day_before: before, runs_per_day_after: after } = schedule;
  if (sides !== undefined) return toSidesSentence(name, schedule, sides);
  if (after === 0) return `${name} no longer syncs on a schedule, ${toPaceText(before)} until now.`;
  if (before === 0) return `${name} starts to sync ${toPaceText(after)}.`;
  const [was, becomes] = [toPace(before), toPace(after)];
  if (toPaceText(before) === toPaceText(after)) return `${name} still syncs ${toPaceText(after)}, at other times.`;
  const instead = was.unit === becomes.unit ? was.times : `${was.times} ${was.unit}`;
  return `${name} syncs ${becomes.times} ${becomes.unit} instead of ${instead}.`;
}

function toSidesSentence(name: string, schedule: Schedule, sides: Sides): string {
  const { runs_per_day_before: before, runs_per_day_after: after } = schedule;
  if (before === 0) return `${name} syncs on a schedule only in ${sides.after}, ${toPaceText(after)}.`;
  if (after === 0) return `${name} syncs on a schedule only in ${sides.before}, ${toPaceText(before)}.`;
  const [one, other] = [toPaceText(before), toPaceText(after)];
  if (one === other) return `${name} syncs ${one} in both, at different times.`;
  return `${name} syncs ${one} in ${sides.before} and ${other} in ${sides.after}.`;
}

function toPace(runsPerDay: number): Pace {
  const { unit, days } = UNITS.find((candidate) => runsPerDay * candidate.days >= 1 - TOLERANCE) ?? UNITS[3];
  return { times: toTimes(runsPerDay * days), unit };
}

function toTimes(count: number): string {
  const whole = Math.round(count);
  if (Math.abs(count - whole) > TOLERANCE) return `about ${count.toFixed(1)} times`;
  if (whole === 1) return "once";
  return whole === 2 ? "twice" : `${whole} times`;
}
