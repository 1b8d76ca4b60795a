import { type Page, toFirstSentence, toPage, withoutLinks } from "./page";

/** Kinds of pages in the layout of Terraform's registry, by their folder. */
export const KINDS = {
  resources: "Resource",
  "data-sources": "Data Source",
  "ephemeral-resources": "Ephemeral Resource",
  "list-resources": "List Resource",
  actions: "Action",
  functions: "Function",
} as const;

/** Subject of a page: a type or a function. */
export interface Topic {
  readonly folder: keyof typeof KINDS;
  /** Without the provider's prefix: `template_tag`. */
  readonly name: string;
  /** As configurations have it. */
  readonly type: string;
  readonly subcategory: string;
  readonly description: string;
  readonly sections: readonly string[];
}

/** Page about a topic. */
export function toTopicPage(topic: Topic, provider: string): Page {
  const { folder, name, type, subcategory, description, sections } = topic;
  const title = `${type} ${KINDS[folder]} - terraform-provider-${provider}`;
  const front = { title, subcategory, description: withoutLinks(toFirstSentence(description)) };
  return toPage(`${folder}/${name}.md`, front, [`# ${type} (${KINDS[folder]})`, description, ...sections]);
}
