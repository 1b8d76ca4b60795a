/** How the whitelist of streams and the mode contradict each other. */
export type WhitelistConflict = "no-streams" | "no-mode";

/** Where a list is null when there is none, and undefined when it is not known yet; null when the two agree. */
export function findWhitelistConflict(
  mode: string | null | undefined,
  streams: readonly unknown[] | null | undefined,
): WhitelistConflict | null {
  if (mode === undefined || streams === undefined) return null;
  if (mode === "whitelist") return (streams ?? []).length === 0 ? "no-streams" : null;
  return streams === null ? null : "no-mode";
}
