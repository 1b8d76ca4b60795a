import { invalid } from "../http/refusal";
import type { Switches } from "../switches";

/** True when servers with these switches have template tags: those of late 2026 may not. */
export function servesTags({ tags, era }: Switches): boolean {
  return tags === "served" || (tags === "era" && era !== "2026-11");
}

/**
 * Filter by a query's `tags`: templates that carry all of them, or any with `tags_mode=any` (API 5.1). A
 * server without tags takes no notice of the query.
 */
export function tagFilter(query: URLSearchParams, switches: Switches): (carried: readonly string[]) => boolean {
  if (!servesTags(switches)) return () => true;
  const mode = query.get("tags_mode") ?? "all";
  if (mode !== "all" && mode !== "any") {
    throw invalid({ location: ["query", "tags_mode"], message: "Input should be 'any' or 'all'", code: "enum" });
  }
  const asked = query.getAll("tags");
  if (asked.length === 0) return () => true;
  return (carried) => {
    const carries = (tag: string): boolean => carried.includes(tag);
    return mode === "all" ? asked.every(carries) : asked.some(carries);
  };
}
