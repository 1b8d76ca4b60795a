import { DefaultTokenResolver, StringConcat, TerraformStack, Token, Tokenization } from "cdktf";
import type { IConstruct } from "constructs";
import { ConnectionTemplate } from "../generated/connection-template";
import { AirbyteembeddedProvider } from "../generated/provider";
import { SourceTemplate } from "../generated/source-template";
import { TemplateTag } from "../generated/template-tag";
import { TemplateTagBinding } from "../generated/template-tag-binding";
import { toOrganization, type Organization } from "./organization";

export type TemplateResource = SourceTemplate | ConnectionTemplate;

/** True for a template of either kind, made by any construct. */
export function isTemplateResource(node: IConstruct): node is TemplateResource {
  return node instanceof SourceTemplate || node instanceof ConnectionTemplate;
}

/** Something that has a name of its own in an organization. */
export interface Named {
  readonly kind: "tag" | "source template" | "destination";
  /** Null when it is known only at plan. */
  readonly name: string | null;
  readonly resource: TemplateTag | TemplateResource;
  readonly organization: Organization;
}

/** A template and its tags, as names and references. */
export interface IndexedTemplate extends Named {
  readonly resource: TemplateResource;
  /** Null when they are not managed; undefined when they are known only at plan. */
  readonly tags: readonly string[] | null | undefined;
  /** Tags that bindings add. */
  readonly bound: readonly string[];
}

/** All tags and templates of one stack, as they are written in the program. */
export interface CatalogIndex {
  readonly stack: TerraformStack;
  readonly templates: readonly IndexedTemplate[];
  /** Tags by the reference that templates name them by. */
  readonly tags: ReadonlyMap<string, Named>;
}

const resolver = new DefaultTokenResolver(new StringConcat());

/** A value as it is synthesized in `stack`: references are text. */
export function toText(stack: TerraformStack, value: unknown): unknown {
  if (typeof value === "string" && !Token.isUnresolved(value)) return value;
  return Tokenization.resolve(value, { scope: stack, resolver });
}

/** Collects the tags and templates of a stack, in one pass. */
export function toCatalogIndex(stack: TerraformStack): CatalogIndex {
  const nodes = stack.node.findAll().filter((node) => TerraformStack.of(node) === stack);
  const fallback = nodes.find((node) => node instanceof AirbyteembeddedProvider && !node.alias);
  const organizations = new Map<unknown, Organization>();
  const organizationOf = ({ provider = fallback }: { readonly provider?: IConstruct }): Organization => {
    const known = organizations.get(provider) ?? toOrganization(provider, (value) => toText(stack, value));
    organizations.set(provider, known);
    return known;
  };
  const toName = (value: unknown): string | null => {
    const text = toText(stack, value);
    return typeof text === "string" && !text.includes("${") ? text : null;
  };
  const bound = new Map<string, string[]>();
  for (const node of nodes) {
    if (!(node instanceof TemplateTagBinding)) continue;
    const template = String(toText(stack, node.templateIdInput));
    bound.set(template, [...(bound.get(template) ?? []), String(toText(stack, node.tagInput))]);
  }
  const tags = new Map<string, Named>();
  const templates: IndexedTemplate[] = [];
  for (const node of nodes) {
    if (node instanceof TemplateTag)
      tags.set(toReference(node, "name"), {
        kind: "tag",
        name: toName(node.nameInput),
        resource: node,
        organization: organizationOf(node),
      });
    else if (isTemplateResource(node))
      templates.push({
        ...(node instanceof SourceTemplate
          ? { kind: "source template", name: toName(node.nameInput) }
          : { kind: "destination", name: toName(node.destinationNameInput) }),
        resource: node,
        organization: organizationOf(node),
        tags: toTags(toText(stack, node.tagsInput)),
        bound: bound.get(toReference(node, "id")) ?? [],
      });
  }
  return { stack, templates, tags };
}

function toReference(resource: TemplateTag | TemplateResource, attribute: string): string {
  return `\${${resource.terraformResourceType}.${resource.friendlyUniqueId}.${attribute}}`;
}

function toTags(resolved: unknown): readonly string[] | null | undefined {
  if (resolved === undefined) return null;
  return Array.isArray(resolved) ? resolved.map(String) : undefined;
}
