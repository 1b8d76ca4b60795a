import type { TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import * as l1 from "./generated/template-tag";
import { ensureProvider } from "./provider";

export interface TemplateTagProps {
  /** 1 to 255 characters, no slash. Changing it renames the tag and keeps it on all of its templates. */
  readonly name: string;
  /**
   * The organization to create it in.
   * @default the stack's own provider
   */
  readonly provider?: TerraformProvider;
}

/** A tag that decides which templates a customer is offered. */
export class TemplateTag extends Construct {
  /** The tag's name, once it is there: what refers to it waits for it. */
  public readonly name: string;
  public readonly tagId: string;

  public constructor(scope: Construct, id: string, props: TemplateTagProps) {
    super(scope, id);
    ensureProvider(this, props.provider);
    const resource = new l1.TemplateTag(this, "Resource", props);
    this.name = resource.name;
    this.tagId = resource.id;
  }
}
