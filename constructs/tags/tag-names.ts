import { Fn, Token, Tokenization, type IResolvable, type IResolveContext } from "cdktf";
import { isToken, type Expression } from "../terraform/expressions";
import type { Tag, Tags } from "./tag";

/** The name by which Airbyte knows a tag. */
export function toTagName(tag: Tag): string {
  if (typeof tag === "string") return tag;
  // Any other token stands for a name.
  return isToken(tag) ? Token.asString(tag) : tag.name;
}

/** True for an element that stands for a list known only at plan. */
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
    throw new Error(`"${path}" has ${prop} that are not a list: write ${prop}: [${example}].`);
  }
  return Token.asList(given);
}

/** Joins a token of text, such as functions return for a list: spreading it has split it into letters. */
function toUnspread(tags: readonly unknown[]): Tags {
  const whole = tags.every((tag) => typeof tag === "string" && tag.length === 1) ? tags.join("") : "";
  // Callers are typed: the elements are tags.
  return Token.isUnresolved(whole) ? Token.asList(whole) : (tags as Tags);
}

/**
 * Tags of one template, which may grow until synthesis; not managed until the first `add`. A token of its own, because
 * each of cdktf's lazy tokens keeps a stack trace.
 */
export class TagNames implements IResolvable {
  public readonly creationStack: string[] = [];
  private names: Set<string> | undefined;
  /** Tokens of lists. */
  private readonly lists = new Set<string>();

  public constructor(tags: Tags | undefined) {
    if (tags) this.add(tags);
  }

  /** Number of tags so far, where a list known only at plan counts as one; null when they are not managed. */
  public get size(): number | null {
    return this.names ? this.names.size + this.lists.size : null;
  }

  public add(tags: Tags): void {
    this.names ??= new Set();
    for (const tag of toUnspread(tags)) this.addOne(tag, this.names);
  }

  /** The names, if all are known by now; otherwise one token for the list. */
  public toNames(): readonly string[] {
    return this.names && this.lists.size === 0 ? [...this.names] : this.toList();
  }

  /** Value of a resource's `tags`. */
  public toList(): string[] {
    return Token.asList(this);
  }

  public resolve(context: IResolveContext): unknown {
    if (!this.names) return undefined;
    if (this.lists.size === 0) return toSortedNames([...this.names], context);
    // References stay tokens: as text inside an expression they would be taken literally.
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
    // A value other than a list is a single tag.
    const one = tag as Tag;
    if (isTagList(one)) this.lists.add(one);
    else names.add(toTagName(one));
  }
}

/** Names as the program has them, sorted and each once, so that the order of calls does not matter. */
export function toSortedNames(names: readonly string[], context: IResolveContext): string[] {
  // A list that is known only at plan is one expression.
  const resolved = context.resolve(names) as string[] | string;
  return Array.isArray(resolved) ? [...new Set(resolved)].sort() : [...names];
}
