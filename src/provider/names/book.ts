import type { Walk } from "./walk";

/** Plan of a run for an object: nothing planned yet, gone, replaced by another, or called so in the end. */
export type Fate = "unplanned" | "destroyed" | "replaced" | "unknown" | { readonly name: string };

/** Somebody who is to have a name in the end. */
export interface Claim {
  /** ID of the object that is renamed; null for one that is created. */
  readonly by: string | null;
  /** True while it is still being planned, and will itself report what is wrong. */
  isOpen: boolean;
}

/** Names of one kind of object: who has them, and who is to have them after this run, as far as it has shown. */
export class Book {
  private readonly fates = new Map<string, Fate>();
  private readonly names = new Map<string, string>();
  private readonly claims = new Map<string, Claim[]>();
  private readonly left = new Set<string>();

  public constructor(private readonly walk: Walk) {}

  /** There is an object of the state, which was not planned yet. */
  public meet(id: string): void {
    if (!this.fates.has(id)) this.fates.set(id, "unplanned");
    this.walk.notify();
  }

  /** An object of the state was planned. */
  public decide(id: string, name: string, fate: Fate): void {
    this.names.set(id, name);
    this.fates.set(id, fate);
    this.walk.notify();
  }

  /** Null for an object that this run has not come across. */
  public fateOf(id: string): Fate | null {
    return this.fates.get(id) ?? null;
  }

  /** Somebody wants the name. Answers with the claim, and with who wants it too. */
  public claim(name: string, by: string | null): { readonly claim: Claim; readonly rivals: readonly Claim[] } {
    const rivals = this.claimsOf(name, by);
    const claim = { by, isOpen: true };
    this.claims.set(name, [...rivals, claim]);
    return { claim, rivals };
  }

  /** Who wants the name, but for the object itself. */
  public claimsOf(name: string, but: string | null): readonly Claim[] {
    return (this.claims.get(name) ?? []).filter(({ by }) => but === null || by !== but);
  }

  /** Notes that an object is replaced, and drops its claims: the object in its place makes them anew. */
  public replace(id: string): void {
    this.fates.set(id, "replaced");
    for (const [name, claims] of this.claims)
      this.claims.set(
        name,
        claims.filter(({ by }) => by !== id),
      );
  }

  /** True if renames lead from this object's new name back to the one that it has, so that each waits for the next. */
  public isRing(id: string): boolean {
    const start = this.names.get(id);
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
      seen.add(at);
      const fate = this.fates.get(at);
      if (typeof fate !== "object") return false;
      if (fate.name === start) return seen.size > 1;
      at = [...this.names].find(([other, name]) => name === fate.name && !seen.has(other))?.[0];
    }
    return false;
  }

  /** An object has given up a name, by being renamed or deleted. */
  public leave(id: string, name: string): void {
    this.left.add(toKey(id, name));
    this.walk.notify();
  }

  public hasLeft(id: string, name: string): boolean {
    return this.left.has(toKey(id, name));
  }
}

function toKey(id: string, name: string): string {
  return `${id} ${name}`;
}
