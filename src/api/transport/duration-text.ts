/** A duration in seconds, as settings have it. */
export function toDurationText(ms: number): string {
  // A timer that has just begun has lost a fraction of a millisecond.
  if (ms > 0 && ms < 990) return "less than a second";
  const seconds = Math.round(ms / 1000);
  return `${seconds} ${seconds === 1 ? "second" : "seconds"}`;
}

/** A duration that has passed: in whole seconds that are over. */
export function toPassedText(ms: number): string {
  return toDurationText(Math.floor(ms / 1000) * 1000);
}
