import type { Construct } from "constructs";
import { findDefaults } from "../catalog/catalog-defaults";
import type { TemplateProps } from "../props";
import { requireWritten } from "../terraform/expressions";
import type { Tags } from "../tags/tag";
import { TagNames, toTags } from "../tags/tag-names";

/** Tags that one template is offered to: its own, and those of catalogs above. */
export class OfferedTags {
  private readonly names: TagNames;
  private readonly nobody: boolean;
  private readonly inherited: Tags;

  public constructor(
    private readonly template: Construct,
    { tags, offeredToNobody = false }: Pick<TemplateProps, "tags" | "offeredToNobody">,
  ) {
    const { path } = template.node;
    requireWritten(path, { offeredToNobody });
    this.nobody = offeredToNobody;
    this.inherited = findDefaults(template).tags;
    this.names = new TagNames(offeredToNobody ? [] : undefined);
    const own = tags && toTags(tags, { path, prop: "tags" });
    if (own) this.names.add(own);
    // An explicit `[]` means no tags, inherited ones included.
    if (own?.length !== 0 && !offeredToNobody && this.inherited.length > 0) this.names.add(this.inherited);
  }

  /** Value of the resource's `tags`. */
  public get tags(): string[] {
    return this.names.toList();
  }

  public add(tags: Tags): void {
    this.names.add(tags);
    this.names.add(this.inherited);
  }

  public problems(): string[] {
    const { path } = this.template.node;
    if (this.names.size === 0 && !this.nobody)
      return [`"${path}" is offered to nobody: call offerTo(), or set offeredToNobody: true.`];
    if (this.names.size !== 0 && this.nobody)
      return [`"${path}" is offered, but says that it is offered to nobody: remove offeredToNobody, or its tags.`];
    return [];
  }
}
