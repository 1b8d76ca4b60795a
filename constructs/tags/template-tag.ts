import type { TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { tagName } from "../../src/rules";
import { enrol } from "../registration";
import { toText, type Expression } from "../terraform/expressions";
import * as l1 from "../generated/template-tag";
import { importFrom } from "../terraform/imports";
import type { RenamedFrom } from "../terraform/renames";
import { findAttributeProblems, findTemplateProblems } from "../validations/props";

/** A tag of this program, or one that exists. */
export interface ITemplateTag {
  readonly name: string;
}

export interface TemplateTagProps {
  /** 1 to 255 characters, no slash. Changing it renames the tag and keeps it on all of its templates. */
  readonly name: Expression<string>;
  /**
   * What the construct was called before: the tag is kept. See `RenamedFrom`.
   * @default it has always been called so
   */
  readonly renamedFrom?: RenamedFrom;
  /**
   * The organization to create it in.
   * @default that of the catalog above, or the stack's own provider
   */
  readonly provider?: TerraformProvider;
}

/** A tag that decides which templates a customer is offered. */
export class TemplateTag extends Construct implements ITemplateTag {
  /** The tag's name, once it is there: what refers to it waits for it. */
  public readonly name: string;
  private readonly resource: l1.TemplateTag;

  public constructor(scope: Construct, id: string, { name, ...props }: TemplateTagProps) {
    super(scope, id);
    const provider = enrol(this, props);
    // Templates lose the tag before it is destroyed, so that a tag can be retired together with its last offers.
    const lifecycle = { createBeforeDestroy: true };
    this.resource = new l1.TemplateTag(this, "Resource", { name: toText(name), lifecycle, provider });
    this.name = this.resource.name;
    this.node.addValidation({
      validate: () => [
        ...findAttributeProblems(this, { name: [name, tagName] }),
        ...findTemplateProblems(this, { name }),
      ],
    });
  }

  /** ID of the tag, once it is there. A rename keeps it. */
  public get tagId(): string {
    return this.resource.id;
  }

  /**
   * Takes over a tag that exists, by its name or its ID, instead of making one. Once it is in the state this has no effect, and may
   * stay or go.
   */
  public importFrom(nameOrId: string): this {
    importFrom(this.resource, nameOrId);
    return this;
  }

  /** A tag that somebody else looks after. */
  public static fromName(name: string): ITemplateTag {
    return { name };
  }
}
