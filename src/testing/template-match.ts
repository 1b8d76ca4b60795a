import { toCall, type MatcherContext, type MatcherResult } from "./matcher";
import { synthesize } from "./synthesis";
import { toLabel, toTemplates, type DeclaredTemplate, type TemplateKind } from "./templates";

/** Expected properties of a template, by the names of Terraform or of the constructs. */
export type Properties = Readonly<Record<string, unknown>>;

interface Difference {
  readonly attribute: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/** Props of constructs whose name is not Terraform's in camel case. */
const WORDS: Readonly<Record<string, string>> = {
  connector: "actor_definition_id",
  defaults: "partial_default_config",
  secrets: "partial_default_secrets_wo",
  secrets_version: "partial_default_secrets_wo_version",
  cron: "cron_expression",
};

/** Checks that a source template of this name has these properties. Expected objects may be partial. */
export function toHaveSourceTemplate(
  this: MatcherContext,
  received: unknown,
  name: string,
  properties: Properties = {},
): MatcherResult {
  return match(this, received, { kind: "source", name, properties });
}

/** Checks a connection template, which is identified by the name of its destination. */
export function toHaveConnectionTemplate(
  this: MatcherContext,
  received: unknown,
  name: string,
  properties: Properties = {},
): MatcherResult {
  return match(this, received, { kind: "connection", name, properties });
}

interface Wanted {
  readonly kind: TemplateKind;
  readonly name: string;
  readonly properties: Properties;
}

function match(context: MatcherContext, received: unknown, wanted: Wanted): MatcherResult {
  const { kind, name, properties } = wanted;
  const templates = toTemplates(synthesize(received), kind);
  const named = templates.filter((template) => template.name === name);
  const nearest = findNearest(context, named.length > 0 ? named : templates, wanted);
  const pass = named.length > 0 && nearest?.differences.length === 0;
  const call = toCall(context, kind === "source" ? "toHaveSourceTemplate" : "toHaveConnectionTemplate", name);
  const message = (): string => {
    if (pass) return `${call}\n\nThe stack has such a template: ${nearest.template.address}.`;
    const heading =
      named.length > 0
        ? `The ${kind} template "${name}" is different.`
        : `The stack has no ${kind} template "${name}". It has: ${templates.map(toLabel).join(", ") || "none"}.`;
    const asked = Object.keys(properties).length > 0;
    return [call, heading, ...(asked && nearest !== null ? [toText(context, nearest)] : [])].join("\n\n");
  };
  return { pass, message };
}

interface Candidate {
  readonly template: DeclaredTemplate;
  readonly differences: readonly Difference[];
}

/** Finds the template whose name differs in spelling only, or else the one with the fewest differences. */
function findNearest(
  context: MatcherContext,
  templates: readonly DeclaredTemplate[],
  { name, properties }: Wanted,
): Candidate | null {
  const candidates = templates
    .map((template) => ({ template, differences: toDifferences(context, template, properties) }))
    .sort((a, b) => a.differences.length - b.differences.length);
  return (
    candidates.find(({ template }) => template.name?.toLowerCase() === name.toLowerCase()) ?? candidates[0] ?? null
  );
}

function toDifferences(
  context: MatcherContext,
  { body, tags }: DeclaredTemplate,
  properties: Properties,
): Difference[] {
  return Object.entries(properties).flatMap(([key, given]) => {
    const attribute = toAttribute(key);
    // Tags are a set: order is ignored, and references are resolved to names.
    const found = attribute === "tags" ? (tags.given ?? body.tags) : body[attribute];
    const expected = attribute === "tags" ? toSorted(given) : given;
    return context.equals(found, expected, [context.utils.subsetEquality]) ? [] : [{ attribute, expected, found }];
  });
}

function toAttribute(key: string): string {
  const name = key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return WORDS[name] ?? name;
}

function toSorted(tags: unknown): unknown {
  return Array.isArray(tags) && tags.every((tag) => typeof tag === "string") ? tags.toSorted() : tags;
}

function toText({ utils }: MatcherContext, { template, differences }: Candidate): string {
  const lines = differences.flatMap(({ attribute, expected, found }) =>
    attribute.endsWith("_secrets_wo")
      ? [`  ${attribute}: differs, and is not shown because it is secret`]
      : [
          `  ${attribute}:`,
          `    expected ${toIndented(utils.stringify(expected))}`,
          `    found    ${toIndented(utils.stringify(found))}`,
        ],
  );
  if (lines.length === 0) return `Nearest: ${toLabel(template)}, ${template.address}, which has these properties.`;
  return [`Nearest: ${toLabel(template)}, ${template.address}`, ...lines].join("\n");
}

function toIndented(text: string): string {
  return text.replaceAll("\n", "\n    ");
}
