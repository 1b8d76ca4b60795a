/** Describes a type given in JSON: `set of strings`, `list of lists of strings`. */
export function toTypeText(type: unknown): string {
  return toWords(type, "");
}

function toWords(type: unknown, plural: "" | "s"): string {
  if (Array.isArray(type)) return `${String(type[0])}${plural} of ${toWords(type[1], "s")}`;
  return type === "dynamic" ? "any object" : `${String(type)}${plural}`;
}
