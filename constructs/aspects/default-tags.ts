import { Lazy, type IAspect } from "cdktf";
import type { IConstruct } from "constructs";
import { toSortedNames, toTagName, type Tags } from "../tag-names";
import { isTemplateResource, type TemplateResource } from "../validations/catalog-index";

/**
 * Adds tags to each template in its scope that is offered to somebody. Templates whose tags are left alone, none on
 * purpose, or known only at plan stay as they are.
 */
export class DefaultTags implements IAspect {
  private readonly names: readonly string[];
  private readonly done = new WeakSet<TemplateResource>();

  public constructor(...tags: Tags) {
    this.names = tags.map(toTagName);
  }

  public visit(node: IConstruct): void {
    if (!isTemplateResource(node) || node.tagsInput === undefined || this.done.has(node)) return;
    this.done.add(node);
    const given = node.tagsInput;
    node.tags = Lazy.listValue(
      {
        produce: (context) => {
          // Tags that may still be added are one token until now.
          const own = context.resolve(given) as unknown;
          const offered = Array.isArray(own) && own.length > 0;
          return offered ? toSortedNames([...own.map(String), ...this.names], context) : given;
        },
      },
      { omitEmpty: false },
    );
  }
}
