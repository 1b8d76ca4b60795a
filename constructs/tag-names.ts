import { Lazy } from "cdktf";
import type { TemplateTag } from "./template-tag";

/** Tags by construct, which Terraform then creates first, or by name. */
export type Tags = readonly (TemplateTag | string)[];

/** The tags of one template, which may still grow until synthesis. Not managed before there is a first word on them. */
export class TagNames {
  private names: Set<string> | undefined;

  /** What the resource takes: names in order, or nothing as long as nothing was said. */
  public readonly list: string[] = Lazy.listValue(
    { produce: () => this.names && [...this.names].sort() },
    { omitEmpty: false },
  );

  public constructor(tags: Tags | undefined) {
    if (tags) this.add(tags);
  }

  public add(tags: Tags): void {
    this.names ??= new Set();
    for (const tag of tags) this.names.add(typeof tag === "string" ? tag : tag.name);
  }
}
