import type { Leaf } from "./leaves";
import { SecretIndex, SHORTEST } from "./secret-index";
import { partsOf, toSpellings } from "./spellings";

/** Learned secrets. */
export class Memory {
  readonly index = new SecretIndex();
  private readonly texts = new Set<string>();
  /** Short secrets with the names of their settings: alone, "1" would match everywhere. */
  private readonly short = new Set<string>();

  get size(): number {
    return this.texts.size + this.short.size;
  }

  add(leaf: Leaf): void {
    const text = String(leaf.value).trim();
    if (isShort(leaf)) this.short.add(toMark(leaf));
    else if (text !== "" && !this.texts.has(text)) {
      this.texts.add(text);
      this.index.add(toSpellings(text));
      this.index.add(partsOf(text));
    }
  }

  hasShort(leaf: Leaf): boolean {
    return this.short.has(toMark(leaf));
  }
}

/** True if a value is too short to be searched for. */
export function isShort({ value }: Leaf): boolean {
  if (typeof value === "boolean") return true;
  const { length } = String(value).trim();
  return length > 0 && length < SHORTEST;
}

function toMark({ name, value }: Leaf): string {
  return `${name}=${String(value).trim()}`;
}
