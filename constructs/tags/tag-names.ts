import { Fn, Token, Tokenization, type IResolvable, type IResolveContext } from "cdktf";
import type { Expression } from "../terraform/expressions";
import type { ITemplateTag, Tag, Tags } from "./tag";

/** The name by which Airbyte knows a tag. */
export function toTagName(tag: Tag): string {
  if (typeof tag === "string") return tag;
  // Whatever else is a token stands for a name.
  if (Token.isUnresolved(tag)) return Token.asString(tag);
  return (tag as ITemplateTag).name;
}

/** Whether an element stands for a list that is known only at plan. */
export function isTagList(tag: Tag): tag is string {
  return typeof tag === "string" && Tokenization.reverseList([tag]) !== undefined;
}

/** Tags in any form that Terraform has for a list. Throws, naming the `prop` of the construct at `path`, for a text. */
export function toTags(tags: Expression<Tags>, { path, prop }: { readonly path: string; readonly prop: string }): Tags {
  const given: unknown = tags;
  if (Array.isArray(given)) return toUnspread(given);
  const isText = typeof given === "string" && Tokenization.reverseString(given).length !== 1;
  if (isText || !Token.isUnresolved(given)) {
    const example = typeof given === "string" && !Token.isUnresolved(given) ? JSON.stringify(given) : "…";
    throw new Error(`"${path}" has ${prop} that are no list: write ${prop}: [${example}].`);
  }
  return Token.asList(given);
}

/** A token that is text, as functions give one for a list, falls apart into letters when it is spread. */
function toUnspread(tags: readonly unknown[]): Tags {
  const whole = tags.every((tag) => typeof tag === "string" && tag.length === 1) ? tags.join("") : "";
  // What tags are has been typed by whoever passed them.
  return Token.isUnresolved(whole) ? Token.asList(whole) : (tags as Tags);
}

/**
 * The tags of one template, which may still grow until synthesis. Not managed before there is a first word on them. It is
 * a token of its own, since cdktf's lazy ones keep a stack trace each.
 */
export class TagNames implements IResolvable {
  public readonly creationStack: string[] = [];
  private names: Set<string> | undefined;
  /** Tokens of lists. */
  private readonly lists = new Set<string>();

  public constructor(tags: Tags | undefined) {
    if (tags) this.add(tags);
  }

  /** How many there are now, a list that is known only at plan for one; null when they are not managed. */
  public get size(): number | null {
    return this.names ? this.names.size + this.lists.size : null;
  }

  public add(tags: Tags): void {
    this.names ??= new Set();
    for (const tag of toUnspread(tags)) this.addOne(tag, this.names);
  }

  /** The names, if all of them are there by now: one token otherwise. */
  public toNames(): readonly string[] {
    return this.names && this.lists.size === 0 ? [...this.names] : this.toList();
  }

  /** What the resource takes. */
  public toList(): string[] {
    return Token.asList(this);
  }

  public resolve(context: IResolveContext): unknown {
    if (!this.names) return undefined;
    if (this.lists.size === 0) return toSortedNames([...this.names], context);
    // References stay tokens: as text in an expression they would be taken to the letter.
    const named = [...this.names].map((name) => ({ name, text: String(context.resolve(name)) }));
    const names = named.sort((a, b) => (a.text < b.text ? -1 : 1)).map(({ name }) => name);
    const lists = [...(names.length > 0 ? [names] : []), ...[...this.lists].map((list) => [list])];
    return context.resolve(lists.length === 1 ? lists[0] : Fn.concat(lists));
  }

  public toString(): string {
    return Token.asString(this);
  }

  private addOne(tag: Tag | readonly Tag[], names: Set<string>): void {
    if (Array.isArray(tag)) {
      for (const one of tag as readonly Tag[]) this.addOne(one, names);
      return;
    }
    // What is no list is one tag.
    const one = tag as Tag;
    if (isTagList(one)) this.lists.add(one);
    else names.add(toTagName(one));
  }
}

/** As they are in the program, so that no name is there twice and the order is the same whatever was said first. */
export function toSortedNames(names: readonly string[], context: IResolveContext): string[] {
  // A list that is known only at plan is one expression.
  const resolved = context.resolve(names) as string[] | string;
  return Array.isArray(resolved) ? [...new Set(resolved)].sort() : [...names];
}
