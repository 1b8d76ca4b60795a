/** A duration in seconds, as settings have it. */
export function toDurationText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${seconds} ${seconds === 1 ? "second" : "seconds"}`;
}
