import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";

const PAGE = path.join(__dirname, "../../docs/reliability.md");

/** Puts a text between the marks of its name in docs/reliability.md. */
export async function writePart(name: string, text: string): Promise<void> {
  const page = readFileSync(PAGE, "utf8");
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  if (!page.includes(start) || !page.includes(end)) throw new Error(`docs/reliability.md has no place for "${name}".`);
  const [before = ""] = page.split(start);
  const [, after = ""] = page.split(end);
  const whole = `${before}${start}\n\n${text}\n\n${end}${after}`;
  writeFileSync(PAGE, await format(whole, { parser: "markdown", printWidth: 120 }));
}
