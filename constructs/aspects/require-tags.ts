import { TerraformStack, type IAspect } from "cdktf";
import type { IConstruct } from "constructs";
import { addCheck } from "../foundation/stack-notes";
import type { Tags } from "../tags/tag";
import { isTagList, toTagName, toTags } from "../tags/tag-names";
import {
  isTemplateResource,
  toCatalogIndex,
  toText,
  type CatalogIndex,
  type TemplateResource,
} from "../validations/catalog-index";
import { toConstructPath } from "../terraform/construct-path";

export interface RequiredTags {
  /**
   * Tags of which each template carries at least one.
   * @default none
   */
  readonly anyOf?: Tags;
  /**
   * Tags all of which each template carries.
   * @default none
   */
  readonly allOf?: Tags;
}

/** Stops the synth when a template in its scope is not offered to the tags that it has to be offered to. */
export class RequireTags implements IAspect {
  private readonly anyOf: readonly string[];
  private readonly allOf: readonly string[];
  private readonly visited = new Map<TerraformStack, Set<TemplateResource>>();

  public constructor(tags: RequiredTags) {
    const { anyOf = [], allOf = [] } = tags;
    this.anyOf = toNames(anyOf, "anyOf");
    this.allOf = toNames(allOf, "allOf");
  }

  public visit(node: IConstruct): void {
    if (!isTemplateResource(node)) return;
    const stack = TerraformStack.of(node);
    let templates = this.visited.get(stack);
    if (!templates) {
      templates = new Set();
      this.visited.set(stack, templates);
      // By then all aspects are through, and all tags are known.
      addCheck(stack, () => this.problems(stack));
    }
    templates.add(node);
  }

  private problems(stack: TerraformStack): string[] {
    const index = toCatalogIndex(stack);
    const toNames = (tags: readonly string[]): string[] => tags.map((tag) => toPlainName(index, tag));
    const [anyOf, allOf] = [toNames(this.anyOf), toNames(this.allOf)];
    return index.templates.flatMap(({ resource, tags, bound }) => {
      if (!this.visited.get(stack)?.has(resource) || tags === undefined) return [];
      const carried = new Set(toNames([...(tags ?? []), ...bound]));
      const missing = allOf.filter((tag) => !carried.has(tag));
      const path = toConstructPath(resource);
      return [
        ...(anyOf.length > 0 && !anyOf.some((tag) => carried.has(tag))
          ? [`"${path}" has to be offered to one of ${toList(anyOf)}: call offerTo().`]
          : []),
        ...(missing.length > 0 ? [`"${path}" has to be offered to ${toList(missing)} as well: call offerTo().`] : []),
      ];
    });
  }
}

/** A tag of this stack is the same by its construct and by its name. */
function toPlainName({ stack, tags }: CatalogIndex, tag: string): string {
  const text = String(toText(stack, tag));
  return tags.get(text)?.name ?? text;
}

function toList(tags: readonly string[]): string {
  return tags.map((tag) => `"${tag}"`).join(", ");
}

function toNames(tags: Tags, prop: string): readonly string[] {
  const given = toTags(tags, { path: "RequireTags", prop });
  if (given.some(isTagList)) throw new Error(`"RequireTags" has ${prop} that are known only at plan: write them out.`);
  return given.map(toTagName);
}
