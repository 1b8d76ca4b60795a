import { Lazy, ref, TerraformStack, Token, type IAspect } from "cdktf";
import type { IConstruct } from "constructs";
import type { Tags } from "../tags/tag";
import { isTagList, TagNames, toSortedNames, toTagName } from "../tags/tag-names";
import { isTemplateResource, type TemplateResource } from "../validations/catalog-index";

/**
 * Adds tags to each template in its scope that is offered to somebody. Templates whose tags are left alone, none on
 * purpose, or known only at plan stay as they are.
 */
export class DefaultTags implements IAspect {
  private readonly tags: Tags;
  private readonly done = new WeakSet<TemplateResource>();

  public constructor(...tags: Tags) {
    this.tags = tags;
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
          if (!offered) return given;
          if (!this.tags.some(isTagList))
            return toSortedNames([...own.map(String), ...this.tags.map(toTagName)], context);
          // One expression, as a list is of which parts are known only at plan.
          const names = own.map((name) => toReference(String(name), TerraformStack.of(node)));
          return new TagNames([...names, ...this.tags]).resolve(context) as string[];
        },
      },
      { omitEmpty: false },
    );
  }
}

/** A name that is resolved already as something to put into an expression: a reference is one, and no text. */
function toReference(name: string, stack: TerraformStack): string {
  const [, reference] = /^\$\{([^{}]*)\}$/.exec(name) ?? [];
  return reference === undefined ? name : Token.asString(ref(reference, stack));
}
