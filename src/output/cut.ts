/** The beginning of a text, at most `length` characters. It does not end with half of a surrogate pair. */
export function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/\p{Surrogate}$/u, "");
}
