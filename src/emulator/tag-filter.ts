import { invalid } from "./refusal";

/** Who is listed for a query's `tags`: whoever carries all of them, or any with `tags_mode=any` (contract 5.1). */
export function tagFilter(query: URLSearchParams): (carried: readonly string[]) => boolean {
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
