import type { Body, Configuration } from "./configuration";

export type TemplateKind = "source" | "connection";

/** Tags of a template, as far as its stack determines them. */
export interface CarriedTags {
  /** Tags that the template itself lists, sorted; null if its tags are managed elsewhere. */
  readonly given: readonly string[] | null;
  /** Tags that bindings of the same stack add. */
  readonly bound: readonly string[];
  /** Reason why it may carry more tags; null if it carries exactly these. */
  readonly open: string | null;
}

/** A template that a stack declares. */
export interface DeclaredTemplate {
  readonly kind: TemplateKind;
  readonly address: string;
  /** Name in the widget; null if Airbyte chooses it. */
  readonly name: string | null;
  /** Attributes by Terraform's names. */
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

/** Description of a template for messages. */
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

/** Resolves a reference to a tag of the same stack to its name. Other expressions are unchanged. */
function toTagName(configuration: Configuration, tag: unknown): string {
  const text = String(tag);
  const [, id = ""] = TAG_NAME.exec(text) ?? [];
  const name = configuration.resource?.airbyteembedded_template_tag?.[id]?.name;
  return typeof name === "string" ? name : text;
}

function isExpression(text: string): boolean {
  return text.includes("${");
}
