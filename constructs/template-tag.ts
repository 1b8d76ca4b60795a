import type { TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { enrol } from "./enrolment";
import * as l1 from "./generated/template-tag";
import type { RenamedFrom } from "./renames";

/** A tag of this program, or one that exists. */
export interface ITemplateTag {
  readonly name: string;
}

export interface TemplateTagProps {
  /** 1 to 255 characters, no slash. Changing it renames the tag and keeps it on all of its templates. */
  readonly name: string;
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
    this.resource = new l1.TemplateTag(this, "Resource", { name, provider });
    this.name = this.resource.name;
  }

  /** ID of the tag, once it is there. A rename keeps it. */
  public get tagId(): string {
    return this.resource.id;
  }

  /** A tag that somebody else looks after. */
  public static fromName(name: string): ITemplateTag {
    return { name };
  }
}
