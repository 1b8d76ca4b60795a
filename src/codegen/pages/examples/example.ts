/** An example of a page, in one language or two. */
export interface Example {
  readonly hcl: string;
  readonly typescript?: string;
}

/** Examples by page, without its ending: `resources/template_tag`. */
export type Examples = Readonly<Record<string, Example>>;

/** Section with the example of a page. Languages stand one behind the other, so that sites show them as tabs. */
export function toExampleSection(page: string, examples: Examples): string {
  const example = examples[page];
  return example === undefined ? "" : `## Example\n\n${toBlocks(example)}`;
}

/** Adjacent blocks of code that say the same. */
export function toBlocks({ hcl, typescript }: Example): string {
  const blocks = [toBlock("hcl", hcl), ...(typescript === undefined ? [] : [toBlock("typescript", typescript)])];
  return blocks.join("\n\n");
}

function toBlock(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
