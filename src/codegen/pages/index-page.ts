import type { Provider, Schema } from "../../framework";
import { toAttributeSections } from "./attributes";
import { type Page, toFirstSentence, toPage, withoutLinks } from "./page";
import { KINDS, type Topic } from "./topic";

interface Contents {
  /** Of the provider block. */
  readonly schema: Schema;
  readonly example: string;
  readonly errors: string;
  readonly topics: readonly Topic[];
}

/** Page about the provider block, with a list of all other pages. */
export function toIndexPage({ name, description }: Provider, { schema, example, errors, topics }: Contents): Page {
  const groups = [...new Set(topics.map(({ subcategory }) => subcategory))].sort();
  const lists = groups.map((group) => {
    const lines = topics.filter(({ subcategory }) => subcategory === group).map(toLine);
    return `### ${group}\n\n${lines.join("\n")}`;
  });
  return toPage("index.md", { title: `${name} Provider`, description }, [
    `# ${name} Provider`,
    `${description} ${BEGIN}`,
    example,
    ...toAttributeSections(schema),
    errors,
    ...(lists.length > 0 ? ["## Reference", ...lists] : []),
  ]);
}

const BEGIN =
  "Begin with [Getting started](guides/getting-started.md): the npm package brings the provider along. " +
  "[Registries and mirrors](guides/registries.md) has other ways to install it. Every argument may come from the environment instead.";

function toLine({ folder, name, type, description }: Topic): string {
  return `- [${type}](${folder}/${name}.md) (${KINDS[folder]}): ${withoutLinks(toFirstSentence(description))}`;
}
