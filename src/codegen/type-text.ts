/** A type in JSON as a person says it: `set of strings`. */
export function toTypeText(type: unknown): string {
  if (Array.isArray(type)) return `${String(type[0])} of ${toTypeText(type[1])}s`;
  return type === "dynamic" ? "any object" : String(type);
}
