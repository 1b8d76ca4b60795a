/** Characters of a name that Airbyte takes. Terraform knows no limit. */
export const LONGEST_NAME = 255;

/** Characters of a sentence with two such names. */
export const LONGEST_SENTENCE = 700;

/** Cuts the middle out of a long name: names that begin alike tend to differ at their end. */
export function shorten(name: string, limit: number): string {
  if (name.length <= limit) return name;
  const characters = Array.from(name);
  if (characters.length <= limit) return name;
  const head = Math.ceil((limit - 1) / 2);
  return [...characters.slice(0, head), "…", ...characters.slice(characters.length - (limit - 1 - head))].join("");
}
