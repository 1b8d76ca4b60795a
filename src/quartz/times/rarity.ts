import { smallestGapSeconds } from "./gap";
import type { Quartz } from "../quartz";
import { findError, readQuartz, toParts } from "../parsing/reading";

/**
 * A text with plain seconds and minutes that is likely meant and never runs closer together than the minimum; null when
 * none is found. Every 4 minutes was probably to be every 4 hours.
 */
export function findRareExpression(quartz: Quartz, minimumGapSeconds: number): string | null {
  const [, , hours = "", ...others] = toParts(quartz.text);
  const [second, minute] = [quartz.seconds[0] ?? 0, quartz.minutes[0] ?? 0];
  const step = findMisplacedStep(quartz.text);
  const candidates = [
    ...(step === null ? [] : [["0", "0", `*/${step}`, ...others]]),
    [String(quartz.seconds.length === 1 ? second : 0), String(minute), hours, ...others],
  ];
  return candidates.map((parts) => parts.join(" ")).find((text) => keeps(text, minimumGapSeconds)) ?? null;
}

/** The step of minutes that would also divide the hours of a day evenly. */
function findMisplacedStep(text: string): number | null {
  const [, step] = /^\S+ [*0]?\/(\d+) \* /.exec(text) ?? [];
  return step !== undefined && Number(step) > 1 && 24 % Number(step) === 0 ? Number(step) : null;
}

function keeps(text: string, minimumGapSeconds: number): boolean {
  if (findError(text) !== null) return false;
  return (smallestGapSeconds(readQuartz(text)) ?? Infinity) >= minimumGapSeconds;
}
