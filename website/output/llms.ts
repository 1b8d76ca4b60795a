import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { toTarget, type LinkTargets } from "../markdown/links";
import { SECTIONS } from "../pages/menu";
import { toTitle, type Page } from "../pages/page";

/** Title and summary of the whole site. */
export interface Subject {
  readonly name: string;
  readonly description: string;
}

/** Section that an assistant can do without. */
const OPTIONAL = "api";

/** Writes the pages as Markdown beside the HTML, an index of them, and one file with all but the optional ones. */
export function writeLlms(
  folder: string,
  base: string,
  subject: Subject,
  pages: readonly Page[],
  targets: LinkTargets,
): void {
  const texts = new Map(pages.map((page) => [page, toSiteMarkdown(page, base, targets)]));
  for (const [{ route }, text] of texts) {
    const file = path.join(folder, route);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  writeFileSync(path.join(folder, "llms.txt"), toIndex(base, subject, pages));
  const whole = pages.filter((page) => sectionOf(page) !== OPTIONAL).map((page) => texts.get(page) ?? "");
  writeFileSync(path.join(folder, "llms-full.txt"), `${toHead(subject)}\n${whole.join("\n")}`);
}

/** An index in the form of llmstxt.org. */
export function toIndex(base: string, subject: Subject, pages: readonly Page[]): string {
  const sections = SECTIONS.map((section) => {
    const lines = pages
      .filter((page) => sectionOf(page) === section)
      .map(({ title, route, description }) => `- [${title}](${base}${route})${description && `: ${description}`}`);
    return `## ${section === OPTIONAL ? "Optional" : toTitle(section)}\n\n${lines.join("\n")}\n`;
  });
  // The form wants what is optional last.
  const inOrder = [...sections].sort(
    (a, b) => Number(a.startsWith("## Optional")) - Number(b.startsWith("## Optional")),
  );
  return [toHead(subject), ...inOrder].join("\n");
}

/** A page's Markdown with links that hold in the site. Links in code are left alone. */
function toSiteMarkdown({ file, text }: Page, base: string, targets: LinkTargets): string {
  const parts = text.split(/(^```[^]*?^```$|`[^`\n]+`)/m);
  const linked = parts.map((part, index) =>
    index % 2 === 1
      ? part
      : part.replaceAll(/\]\(([^)\s]+)\)/g, (_whole, href: string) => {
          const target = toTarget(file, href, targets);
          return `](${target.startsWith("/") ? `${base}${target.slice(1)}` : target})`;
        }),
  );
  return linked.join("");
}

function toHead({ name, description }: Subject): string {
  return `# ${name}\n\n> ${description}\n`;
}

function sectionOf({ route }: Page): string {
  return route.split("/")[0] ?? "";
}
