/** A name, short enough for the first line of a diagnostic. */
export function shorten(name: string): string {
  return name.length > 36 ? `${name.slice(0, 35)}…` : name;
}
