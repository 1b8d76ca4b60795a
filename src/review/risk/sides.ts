import type { Subject } from "../changes/subject";
import { toPlaceText } from "../formats/words/place";
import { valueAt } from "../leaves/pointer";
import type { Leaf, Schedule, Sides } from "../shape";
import { toObjectWords } from "./words";

/** Schedules within this factor of each other run about as often. */
export const ABOUT = 2;

/** Says which side alone has an object. */
export function toOnly(side: string, change: Subject["change"]): string {
  return `Only ${side} has the ${toObjectWords(change, "lower")}.`;
}

/** Says which side alone has secrets. */
export function toSecretSides(
  secrets: readonly Leaf[],
  { change }: Subject["resource"],
  { before, after }: Sides,
): string[] {
  const isAfter = ({ path }: Leaf): boolean => valueAt(change.after, path) !== undefined;
  const say = (side: string, places: readonly Leaf[]): string[] =>
    places.length === 0
      ? []
      : [`Only ${side} has a secret at ${places.map(({ path }) => toPlaceText(path)).join(", ")}.`];
  return [
    ...say(after, secrets.filter(isAfter)),
    ...say(
      before,
      secrets.filter((leaf) => !isAfter(leaf)),
    ),
  ];
}

/** Says on which side data moves more often, if that is much. */
export function toScheduleSides(
  { runs_per_day_before: runsBefore, runs_per_day_after: runsAfter }: Schedule,
  { before, after }: Sides,
): string[] {
  const [less, more, side] = runsBefore < runsAfter ? [runsBefore, runsAfter, after] : [runsAfter, runsBefore, before];
  if (more <= less * ABOUT) return [];
  return [
    less === 0
      ? `Only in ${side}, data moves on a schedule.`
      : `The schedule runs ${toTimes(more / less)} as often in ${side}.`,
  ];
}

/** Writes a factor: "2.5 times". */
export function toTimes(factor: number): string {
  return `${Number(factor.toFixed(1))} times`;
}
