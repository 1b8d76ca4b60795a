import type { Clock } from "../../api/timing";
import { Book } from "./book";
import type { NamedKind } from "./named-kind";
import { Renaming } from "./renaming";
import { Walk } from "./walk";

/** Names of one kind of object. */
export interface NamesOfKind {
  readonly book: Book;
  readonly renaming: Renaming;
}

/** Names in one run of the provider: those that there are, and those that there are to be. */
export class Names {
  public readonly walk: Walk;
  private readonly kinds: ReadonlyMap<string, NamesOfKind>;

  public constructor(clock: Clock, kinds: readonly NamedKind[]) {
    const walk = new Walk(clock);
    this.walk = walk;
    this.kinds = new Map(
      kinds.map((kind) => {
        const book = new Book(walk);
        return [kind.type, { book, renaming: new Renaming(kind, book, walk) }];
      }),
    );
  }

  public find(type: string): NamesOfKind | null {
    return this.kinds.get(type) ?? null;
  }

  public of(type: string): NamesOfKind {
    const found = this.find(type);
    if (!found) throw new TypeError(`Names of ${type} are not kept.`);
    return found;
  }
}
