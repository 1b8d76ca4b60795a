import { Lazy, type TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import * as l1 from "./generated/source-template";
import { ensureProvider } from "./provider";
import type { TemplateTag } from "./template-tag";

export interface SourceTemplateProps {
  /** ID of the source connector. Another connector is another template. */
  readonly connector: string;
  /**
   * Name that customers read in the widget.
   * @default the connector's own name
   */
  readonly name?: string;
  /**
   * Settings that are filled in for the customer, by the connector's own names.
   * @default none: the customer is asked for everything
   */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /**
   * Exactly the tags that the template carries, together with those of `offerTo`. `[]` takes every tag off.
   * @default tags are left as they are
   */
  readonly tags?: readonly (TemplateTag | string)[];
  /**
   * The organization to create it in.
   * @default the stack's own provider
   */
  readonly provider?: TerraformProvider;
}

/** A source that customers may connect: a connector, with some of its settings filled in. */
export class SourceTemplate extends Construct {
  public readonly templateId: string;
  private tags: Set<string> | undefined;

  public constructor(scope: Construct, id: string, { connector, name, defaults, tags, provider }: SourceTemplateProps) {
    super(scope, id);
    ensureProvider(this, provider);
    const resource = new l1.SourceTemplate(this, "Resource", {
      actorDefinitionId: connector,
      tags: Lazy.listValue({ produce: () => this.tags && [...this.tags].sort() }, { omitEmpty: false }),
      ...(name !== undefined && { name }),
      ...(defaults && { partialDefaultConfig: { ...defaults } }),
      ...(provider && { provider }),
    });
    this.templateId = resource.id;
    if (tags) this.offerTo(...tags);
  }

  /** Offers this source to every customer whose widget token carries one of the tags. */
  public offerTo(...tags: readonly (TemplateTag | string)[]): this {
    this.tags ??= new Set();
    for (const tag of tags) this.tags.add(typeof tag === "string" ? tag : tag.name);
    return this;
  }
}
