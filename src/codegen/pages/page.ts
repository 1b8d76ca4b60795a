/** A page of the documentation: its file in `docs`, and its Markdown. */
export interface Page {
  readonly file: string;
  readonly text: string;
}

/** Front matter, as Terraform's registry reads it. */
export interface FrontMatter {
  readonly title: string;
  /** Group in the registry's menu; absent for a page outside of all groups. */
  readonly subcategory?: string;
  /** One line of Markdown. */
  readonly description: string;
}

/** Makes a page of its parts. Empty parts are left out. */
export function toPage(file: string, about: FrontMatter, parts: readonly string[]): Page {
  return { file, text: `${[toFrontMatter(about), ...parts].filter((part) => part !== "").join("\n\n")}\n` };
}

function toFrontMatter({ title, subcategory, description }: FrontMatter): string {
  const group = subcategory === undefined ? [] : [`subcategory: ${JSON.stringify(subcategory)}`];
  const lines = [`page_title: ${JSON.stringify(title)}`, ...group, "description: |-", `  ${description}`];
  return `---\n${lines.join("\n")}\n---`;
}

/** The first sentence of a description. */
export function toFirstSentence(text: string): string {
  return /^.*?\.(?=\s|$)/s.exec(text)?.[0] ?? text;
}

/** The words of a description without their links. */
export function withoutLinks(text: string): string {
  return text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1");
}
