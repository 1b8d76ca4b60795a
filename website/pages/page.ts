import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { toRoute } from "./route";

/** A page of the site. */
export interface Page {
  /** Path of its file in the repository. */
  readonly file: string;
  /** Path in the site, ending in `.md`. */
  readonly route: string;
  readonly title: string;
  /** The title in a menu, where the groups say the kind. */
  readonly label: string;
  /** A sentence about the page. Empty if it has none. */
  readonly description: string;
  /** Group within the folder, as the Terraform registry has it. */
  readonly subcategory: string | null;
  /** Markdown without front matter. */
  readonly text: string;
}

/** Front matter as the Terraform registry reads it. */
interface FrontMatter {
  readonly page_title?: string;
  readonly subcategory?: string;
  readonly description?: string;
}

export const ROOT = path.join(__dirname, "../..");

/** What a forge shows in a pull request, which is read there. */
const AS_IT_IS = /^docs\/pull-request\//;

/** All pages but the home page, in the order of their paths. */
export function listPages(): Page[] {
  const names = readdirSync(path.join(ROOT, "docs"), { recursive: true, encoding: "utf8" });
  const documents = names.map((name) => path.posix.join("docs", name.replaceAll(path.sep, "/")));
  const examples = readdirSync(path.join(ROOT, "examples")).map((name) => `examples/${name}/README.md`);
  const files = [...documents, ...examples, "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"];
  return files
    .filter((file) => file.endsWith(".md") && !AS_IT_IS.test(file) && existsSync(path.join(ROOT, file)))
    .sort()
    .map((file) => toPage(file, readFileSync(path.join(ROOT, file), "utf8")));
}

export function toPage(file: string, source: string): Page {
  const { head, text } = splitFrontMatter(source);
  const route = toRoute(file);
  const title =
    head.page_title?.replace(/ - terraform-provider-\w+$/, "") ??
    toPlain(/^# (.+)$/m.exec(text)?.[1] ?? toTitle(path.basename(file, ".md")));
  return {
    file,
    route,
    title,
    label: toLabel(title),
    description: head.description?.trim() ?? toPlain(firstSentence(text)),
    subcategory: head.subcategory?.trim() || null,
    text,
  };
}

/** A folder's or file's name in words. */
export function toTitle(name: string): string {
  if (name === "api") return "API";
  const words = name.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function splitFrontMatter(source: string): { head: FrontMatter; text: string } {
  const [whole, yaml] = /^---\n([^]*?)\n---\n/.exec(source) ?? [];
  if (whole === undefined || yaml === undefined) return { head: {}, text: source };
  return { head: parse(yaml) as FrontMatter, text: source.slice(whole.length).trimStart() }; // written by ourselves
}

function toLabel(title: string): string {
  return title
    .replace(/ \(?(?:(?:ephemeral |list )?resource|data source|function|action)\)?$/i, "")
    .replace(/^airbyteembedded[_ ]/, "")
    .replace(/^(?:Class|Interface): /, "")
    .replace(/<.*>$/, "");
}

/** First sentence of the first paragraph that is plain text. */
function firstSentence(text: string): string {
  const prose = text.replaceAll(/^```[^]*?^```$/gm, "");
  const paragraph = prose.split(/\n{2,}/).find((block) => /^[A-Z`*]/.test(block.trim())) ?? "";
  return /^[^]*?[.:](?=\s|$)/.exec(paragraph.trim())?.[0] ?? paragraph.trim();
}

/** Markdown without its marks. */
function toPlain(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replaceAll(/[`*_]{1,2}(\S(?:.*?\S)?)[`*_]{1,2}(?!\w)/g, "$1")
    .replaceAll(/\\([<>_*[\]-])/g, "$1")
    .replaceAll(/\s+/g, " ");
}
