import { printableLine } from "./printable";

/**
 * A text of ours with foreign texts in it, such as names, as a tagged template: none of them begins a line of its own, and
 * none controls a terminal.
 */
export function sentence(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return parts.reduce((before, after, index) => before + printableLine(String(values[index - 1] ?? "")) + after);
}
