import { Construct } from "constructs";
import { tagName } from "../../src/rules";
import { addCheck } from "../foundation/stack-notes";
import type { ResourceProps } from "../props";
import { register } from "../registration";
import { toText, type Expression } from "../terraform/expressions";
import * as l1 from "../generated/template-tag";
import type { ITemplateTag } from "./tag";
import { importFrom } from "../terraform/imports";
import { findAttributeProblems, findTemplateProblems } from "../validations/props";

export interface TemplateTagProps extends ResourceProps {
  /** 1 to 255 characters, no slash. Changing it renames the tag and keeps it on all of its templates. */
  readonly name: Expression<string>;
  /**
   * Destroys the tag even while templates of others carry it: they lose it.
   * @default false
   */
  readonly forceDestroy?: Expression<boolean>;
}

/** A tag that decides which templates a customer is offered. */
export class TemplateTag extends Construct implements ITemplateTag {
  /** Name of the tag. Resources that refer to it are created after the tag. */
  public readonly name: string;
  private readonly resource: l1.TemplateTag;

  public constructor(scope: Construct, id: string, props: TemplateTagProps) {
    super(scope, id);
    const { name } = props;
    const provider = register(this, props);
    // Templates lose the tag before it is destroyed, so that a tag can be retired together with its last offers.
    const lifecycle = { createBeforeDestroy: true };
    this.resource = new l1.TemplateTag(this, "Resource", {
      name: toText(name),
      forceDestroy: props.forceDestroy,
      lifecycle,
      provider,
    });
    this.name = this.resource.name;
    addCheck(this, () => [
      ...findAttributeProblems(this, { name: [name, tagName] }),
      ...findTemplateProblems(this, { name }),
    ]);
  }

  /** ID of the tag. A rename keeps it. */
  public get tagId(): string {
    return this.resource.id;
  }

  /**
   * Imports a tag that exists, by its name or its ID, instead of creating one. Once the tag is in the state, the call has no
   * effect and may be removed.
   */
  public importFrom(nameOrId: string): this {
    importFrom(this.resource, nameOrId);
    return this;
  }

  /** A tag that is managed elsewhere. */
  public static fromName(name: string): ITemplateTag {
    return { name };
  }
}
