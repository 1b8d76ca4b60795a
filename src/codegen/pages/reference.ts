import { createEngine, type Provider } from "../../framework";
import { OF_PROVIDER, ofConfig, toErrorSection } from "./errors/section";
import { type Examples, toExampleSection } from "./examples/example";
import { toIndexPage } from "./index-page";
import type { Page } from "./page";
import { listSubjects } from "./subjects";
import type { Subcategory } from "./subcategories";
import { type Topic, toTopicPage } from "./topic";

/** Texts that are in no schema. */
export interface Words {
  /** Of every page but those of list resources, whose schemas say it all. */
  readonly examples: Examples;
  /** Group of what has this name, and guides about such. */
  readonly getSubcategory: (name: string) => Subcategory;
  /** Guide with all errors, below `docs`, if there is one. */
  readonly errorGuide?: string;
}

/** Generates the pages about a provider, in the layout of Terraform's registry: its own, and one for each type and function. */
export function toPages(provider: Provider, words: Words): readonly Page[] {
  const { examples, getSubcategory, errorGuide } = words;
  const schema = createEngine(provider, () => undefined).schema();
  const topics = listSubjects(provider, schema, examples).map((subject): Topic => {
    const { folder, name, note, example, body } = subject;
    const page = `${folder}/${name}`;
    const errors = toErrorSection(page, subject.errors, errorGuide && `../${errorGuide}`);
    const { title, guides } = getSubcategory(name);
    const sections = [note, example ?? toExampleSection(page, examples), ...body, errors, toGuideSection(guides)];
    return { ...subject, subcategory: title, sections };
  });
  const own = { config: ofConfig(provider.attributes, provider.rules), calls: [OF_PROVIDER] };
  const index = toIndexPage(provider, {
    schema: schema.provider,
    example: toExampleSection("index", examples),
    errors: toErrorSection("index", own, errorGuide),
    topics,
  });
  return [index, ...topics.map((topic) => toTopicPage(topic, provider.name))];
}

function toGuideSection(guides: Subcategory["guides"]): string {
  const lines = Object.entries(guides).map(([file, title]) => `- [${title}](../guides/${file}.md)`);
  return lines.length === 0 ? "" : `## Guides\n\n${lines.join("\n")}`;
}
