import type { Body, Configuration } from "./configuration";

export type TemplateKind = "source" | "connection";

/** The tags of one template, as far as its stack says. */
export interface CarriedTags {
  /** What the template itself lists, in the order of the alphabet; null when it leaves its tags to others. */
  readonly given: readonly string[] | null;
  /** What bindings of the same stack add. */
  readonly bound: readonly string[];
  /** Why it may carry more than that; null when it carries exactly that. */
  readonly open: string | null;
}

/** A template that a stack declares. */
export interface DeclaredTemplate {
  readonly kind: TemplateKind;
  readonly address: string;
  /** What the widget shows; null when Airbyte gives it its name. */
  readonly name: string | null;
  /** Its attributes in Terraform's words. */
  readonly body: Body;
  readonly tags: CarriedTags;
}

const NAMED_BY = { source: "name", connection: "destination_name" } as const;
const TAG_NAME = /^\$\{airbyteembedded_template_tag\.([\w-]+)\.name\}$/;

/** All templates of a kind, in the order of the configuration. */
export function toTemplates(configuration: Configuration, kind: TemplateKind): DeclaredTemplate[] {
  const type = `airbyteembedded_${kind}_template`;
  return Object.entries(configuration.resource?.[type] ?? {}).map(([id, body]) => {
    const address = `${type}.${id}`;
    const name = body[NAMED_BY[kind]];
    return {
      kind,
      address,
      name: typeof name === "string" ? name : null,
      body,
      tags: toTags(configuration, address, body.tags),
    };
  });
}

/** How a template is called in a message. */
export function toLabel({ name, address }: DeclaredTemplate): string {
  return name === null ? `(${address})` : `"${name}"`;
}

function toTags(configuration: Configuration, address: string, given: unknown): CarriedTags {
  const listed = Array.isArray(given) ? given.map((tag) => toTagName(configuration, tag)).sort() : null;
  const bound = Object.values(configuration.resource?.airbyteembedded_template_tag_binding ?? {})
    .filter(({ template_id }) => template_id === `\${${address}.id}`)
    .map(({ tag }) => toTagName(configuration, tag));
  const unmanaged = given === undefined || given === null;
  const unknown = (!unmanaged && listed === null) || [...(listed ?? []), ...bound].some(isExpression);
  return {
    given: listed,
    bound,
    open: unknown ? "known only at plan" : unmanaged ? "not managed by this stack" : null,
  };
}

/** The name behind a reference to a tag of the same stack; any other expression stays as it is. */
function toTagName(configuration: Configuration, tag: unknown): string {
  const text = String(tag);
  const [, id = ""] = TAG_NAME.exec(text) ?? [];
  const name = configuration.resource?.airbyteembedded_template_tag?.[id]?.name;
  return typeof name === "string" ? name : text;
}

function isExpression(text: string): boolean {
  return text.includes("${");
}
