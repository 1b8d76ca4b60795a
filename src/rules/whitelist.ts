/** Contradictions between the whitelist of streams and the mode. */
export type WhitelistConflict = "no-streams" | "no-mode";

/** Null if whitelist and mode agree. A value is null when it is not set, and undefined while it is not known. */
export function findWhitelistConflict(
  mode: string | null | undefined,
  streams: readonly unknown[] | null | undefined,
): WhitelistConflict | null {
  if (mode === undefined || streams === undefined) return null;
  if (mode === "whitelist") return (streams ?? []).length === 0 ? "no-streams" : null;
  return streams === null ? null : "no-mode";
}
