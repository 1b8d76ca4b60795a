import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";

const PAGE = path.join(__dirname, "../../docs/reliability.md");

/** The text between the marks of its name in docs/reliability.md. */
export function readPart(name: string): string {
  return split(name).part;
}

/** Puts a text between the marks of its name in docs/reliability.md. */
export async function writePart(name: string, text: string): Promise<void> {
  const { before, after } = split(name);
  writeFileSync(PAGE, await format(`${before}\n\n${text}\n\n${after}`, { parser: "markdown", printWidth: 120 }));
}

function split(name: string): { readonly before: string; readonly part: string; readonly after: string } {
  const page = readFileSync(PAGE, "utf8");
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [from, to] = [page.indexOf(start) + start.length, page.indexOf(end)];
  if (!page.includes(start) || to < from) throw new Error(`docs/reliability.md has no place for "${name}".`);
  return { before: page.slice(0, from), part: page.slice(from, to).trim(), after: page.slice(to) };
}
