import { Token, type TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { tagName, uuid } from "../../src/rules";
import { addCheck } from "../foundation/stack-notes";
import type { ResourceProps } from "../props";
import { register } from "../registration";
import { TemplateTagBinding } from "../generated/template-tag-binding";
import { listLogicalIds, recordRename } from "../terraform/renames";
import type { Tag, Tags } from "../tags/tag";
import { isTagList, toTagName } from "../tags/tag-names";
import type { ITemplate } from "./template";
import { findAttributeProblems } from "../validations/props";

export type ExistingTemplateProps = ResourceProps;

/** Finds the ID of a template that exists; `scope` takes the data source that it may need. */
export type FindTemplateId = (scope: Construct, provider: TerraformProvider | undefined) => string;

/**
 * A template that is managed elsewhere. Each offer adds a binding, which puts one tag on the template and leaves its other
 * tags alone.
 */
export class ExistingTemplate extends Construct implements ITemplate {
  public readonly templateId: string;
  private readonly kind: "source" | "connection";
  private readonly provider: TerraformProvider | undefined;

  public constructor(
    scope: Construct,
    id: string,
    kind: "source" | "connection",
    findId: FindTemplateId,
    props: ExistingTemplateProps = {},
  ) {
    super(scope, id);
    this.kind = kind;
    this.provider = register(this, props);
    this.templateId = findId(this, this.provider);
    addCheck(this, () => findAttributeProblems(this, { templateId: [this.templateId, uuid] }));
  }

  public offerTo(...tags: Tags): this {
    for (const tag of tags) this.bind(tag);
    return this;
  }

  private bind(tag: Tag): void {
    const ids = toBindingIds(tag);
    const id = ids.at(-1) ?? "";
    if (Token.isUnresolved(id) || isTagList(tag))
      throw new Error(
        `"${this.node.path}" is offered to a tag whose name is known only at plan: give the tag's construct, or its name.`,
      );
    const [problem] = findAttributeProblems(this, { tag: [id, tagName] });
    if (problem !== undefined) throw new Error(problem);
    if (this.node.tryFindChild(id)) return;
    const { kind: templateKind, templateId, provider } = this;
    const binding = new TemplateTagBinding(this, id, { templateKind, templateId, tag: toTagName(tag), provider });
    recordRename(binding, ids.slice(0, -1));
  }
}

/** Ids of a binding, one for each name that the tag has had: a tag that is renamed keeps its bindings. */
function toBindingIds(tag: Tag): readonly string[] {
  return tag instanceof Construct ? listLogicalIds(tag) : [toTagName(tag)];
}
