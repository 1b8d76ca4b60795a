import { Token } from "cdktf";
import type { Construct } from "constructs";
import { tagName } from "../../src/rules";
import { isOpen } from "../terraform/expressions";
import type { Tags } from "../tags/tag";
import { toTagName } from "../tags/tag-names";
import type { CatalogIndex, IndexedTemplate, Named } from "./catalog-index";
import { toConstructPath } from "../terraform/construct-path";
import { isSameOrganization } from "./organization";

/** Finds names that no tag can have. */
export function findTagNameProblems({ node }: Construct, tags: Tags): string[] {
  return tags.map(toTagName).flatMap((name) => findNameProblems(node.path, name));
}

function findNameProblems(path: string, name: string): string[] {
  if (Token.isUnresolved([name]) || isOpen(name)) return [];
  const issues = tagName.safeParse(name).error?.issues ?? [];
  return issues.map(({ message }) => `"${path}" has an invalid tag "${name}": ${message}`);
}

/** Finds tags that a template cannot carry: by an invalid name, past the construct that makes them, or of another organization. */
export function findTagProblems({ templates, tags }: CatalogIndex): string[] {
  const byName = new Map<string, Named[]>();
  for (const tag of tags.values()) if (tag.name !== null) byName.set(tag.name, [...(byName.get(tag.name) ?? []), tag]);
  return templates.flatMap((template) =>
    [...(template.tags ?? []), ...template.bound].flatMap((name) => {
      const tag = tags.get(name);
      if (tag) return findForeignTag(template, tag);
      const problems = findNameProblems(toConstructPath(template.resource), name);
      if (problems.length > 0) return problems;
      const literal = byName.get(name)?.find((made) => isSameOrganization(made.organization, template.organization));
      return literal ? [toLiteralTag(template, literal)] : [];
    }),
  );
}

function findForeignTag(template: IndexedTemplate, tag: Named): string[] {
  const [one, other] = [template.organization, tag.organization];
  const differ = one.provider !== other.provider && !isSameOrganization(one, other);
  if (!differ) return [];
  return [
    `"${toConstructPath(template.resource)}" is offered to "${toConstructPath(tag.resource)}", which is a tag of another provider: give both the same provider, or the template a tag of its own organization.`,
  ];
}

function toLiteralTag(template: IndexedTemplate, { name, resource }: Named): string {
  return `"${toConstructPath(template.resource)}" names the tag "${name ?? ""}", which "${toConstructPath(resource)}" makes: pass that construct, so that the tag is there first and a rename is followed.`;
}
