import type { ResourceChange } from "../plan/document";

/** The managed tags before and after a plan. */
export class TagChanges {
  private readonly renames = new Map<string, string>();
  private readonly earlier = new Map<string, string>();
  private readonly ended = new Set<string>();
  private readonly byAddress = new Map<string, { readonly before: string | null; readonly after: string | null }>();

  constructor(resources: readonly ResourceChange[]) {
    for (const { mode, type, deposed, address, change } of resources) {
      if (mode !== "managed" || type !== "airbyteembedded_template_tag" || deposed !== undefined) continue;
      const [before, after] = [toText(change.before?.name), toText(change.after?.name)];
      this.byAddress.set(address, { before, after });
      if (before !== null && after !== null && before !== after) {
        this.renames.set(before, after);
        this.earlier.set(after, before);
      }
      if (before !== null && change.actions.includes("delete") && !change.actions.includes("create"))
        this.ended.add(before);
    }
    for (const { after } of this.byAddress.values()) if (after !== null) this.ended.delete(after);
  }

  /** Names of the tags that are there after the plan, and of those that it ends. */
  listNames(): string[] {
    return [...this.byAddress.values()].flatMap(({ before, after }) => after ?? before ?? []);
  }

  /** Name of a tag after the plan; null if the plan ends it. */
  toAfter(tag: string): string | null {
    return this.renames.get(tag) ?? (this.ended.has(tag) ? null : tag);
  }

  /** Name by which a tag was known before the plan. */
  toBefore(tag: string): string {
    return this.earlier.get(tag) ?? tag;
  }

  /** True for a name that a rename takes away. */
  isRenamed(tag: string): boolean {
    return this.renames.has(tag);
  }

  /** The tag at an address, before and after; null if the plan does not have it. */
  find(address: string): { readonly before: string | null; readonly after: string | null } | null {
    return this.byAddress.get(address) ?? null;
  }
}

function toText(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
