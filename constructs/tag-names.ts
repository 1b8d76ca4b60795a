import { Token, type IResolvable, type IResolveContext } from "cdktf";
import type { ITemplateTag } from "./template-tag";
import type { Tier } from "./tier";

/** Tags by construct, which Terraform then makes first, by tier, or by name. */
export type Tags = readonly (Tier | ITemplateTag | string)[];

/** What Airbyte knows it by. */
export function toTagName(tag: Tags[number]): string {
  if (typeof tag === "string") return tag;
  return "tierName" in tag ? tag.tierName : tag.name;
}

/**
 * The tags of one template, which may still grow until synthesis. Not managed before there is a first word on them. It is
 * a token of its own, since cdktf's lazy ones keep a stack trace each.
 */
export class TagNames implements IResolvable {
  public readonly creationStack: string[] = [];
  private names: Set<string> | undefined;

  public constructor(tags: Tags | undefined) {
    if (tags) this.add(tags);
  }

  /** How many there are now; null when they are not managed. */
  public get size(): number | null {
    return this.names?.size ?? null;
  }

  public add(tags: Tags): void {
    this.names ??= new Set();
    for (const tag of tags) this.names.add(toTagName(tag));
  }

  /** What the resource takes. */
  public toList(): string[] {
    return Token.asList(this);
  }

  public resolve(context: IResolveContext): string[] | undefined {
    return this.names && toSortedNames([...this.names], context);
  }

  public toString(): string {
    return Token.asString(this);
  }
}

/** As they are in the program, so that no name is there twice and the order is the same whatever was said first. */
export function toSortedNames(names: readonly string[], context: IResolveContext): string[] {
  // A list that is known only at plan is one expression.
  const resolved = context.resolve(names) as string[] | string;
  return Array.isArray(resolved) ? [...new Set(resolved)].sort() : [...names];
}
