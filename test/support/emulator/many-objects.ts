import type { Emulator } from "../../../src/emulator";

/** Paths read below the templates' address, in order. */
export const reads = (emulator: Emulator): string[] =>
  emulator.requests.filter(({ method }) => method === "GET").map(({ path }) => path.split("/templates/")[1] ?? "");

/** Adds `count` tags, source templates and connection templates to an emulator; returns their IDs. */
export function fill(emulator: Emulator, count: number): { tags: string[]; sources: string[]; connections: string[] } {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return {
    tags: numbers.map((index) => emulator.templateTags.add({ name: `tag-${index}` }).id),
    sources: numbers.map((index) => emulator.sourceTemplates.add({ name: `s-${index}`, tags: ["tag-0"] }).id),
    connections: numbers.map((index) => emulator.connectionTemplates.add({ destination_name: `c-${index}` }).id),
  };
}
