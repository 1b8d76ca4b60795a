/** A duration in seconds, as settings have it. */
export function toDurationText(ms: number): string {
  if (ms > 0 && ms < 1000) return "less than a second";
  const seconds = Math.round(ms / 1000);
  return `${seconds} ${seconds === 1 ? "second" : "seconds"}`;
}

/** A duration that has passed: in whole seconds that are over. */
export function toPassedText(ms: number): string {
  return toDurationText(Math.floor(ms / 1000) * 1000);
}
