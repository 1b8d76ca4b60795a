import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(__dirname, "../../..");

/** README and guides, by their path in the repository. */
export const GUIDES: readonly string[] = readdirSync(path.join(ROOT, "docs/guides")).map(
  (name) => `docs/guides/${name}`,
);
export const PAGES: readonly string[] = ["README.md", ...GUIDES];

const FOLDERS = ["resources", "data-sources", "ephemeral-resources", "list-resources", "actions", "functions"];

/** Pages about what the provider serves. */
export const REFERENCE: readonly string[] = [
  "docs/index.md",
  ...FOLDERS.flatMap((folder) => readdirSync(path.join(ROOT, "docs", folder)).map((name) => `docs/${folder}/${name}`)),
];

/** A fenced block of code in a page. */
export interface CodeBlock {
  readonly page: string;
  readonly language: string;
  /** Line of the page on which the code begins. */
  readonly line: number;
  readonly text: string;
}

export function readPage(page: string): string {
  return readFileSync(path.join(ROOT, page), "utf8");
}

/** All blocks of some languages in README and guides. */
export function codeBlocks(...languages: readonly string[]): CodeBlock[] {
  return PAGES.flatMap(codeBlocksOf).filter(({ language }) => languages.includes(language));
}

/** All blocks of a page, in any language. */
export function codeBlocksOf(page: string): CodeBlock[] {
  const text = readPage(page);
  return [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(({ index, 1: language, 2: code }) => ({
    page,
    language: language ?? "",
    line: text.slice(0, index).split("\n").length + 1,
    text: code ?? "",
  }));
}

/** The code of a page in one language. */
export function blocksOf(page: string, language: string): string[] {
  return codeBlocks(language)
    .filter((block) => block.page === page)
    .map(({ text }) => text);
}
