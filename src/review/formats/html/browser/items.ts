/** A part of the page that a search may hide. */
export interface Item {
  readonly element: HTMLElement;
  readonly text: string;
  /** Positions of the audiences that it concerns. */
  readonly audiences: readonly string[];
  /** The templates of a row of the matrix. */
  readonly names: readonly Name[];
}

/** A template's name in the matrix. */
export interface Name {
  readonly element: HTMLElement;
  readonly text: string;
}

/** A part of the page that goes when nothing is left in it. */
export interface Holder {
  readonly element: HTMLElement;
  readonly items: readonly Item[];
}

/** A search: words, and an audience. */
export interface Wanted {
  readonly words: readonly string[];
  /** The position of an audience, or "" for all. */
  readonly audience: string;
}

export function listItems(): Item[] {
  return [...document.querySelectorAll<HTMLElement>("[data-find]")].map((element) => ({
    element,
    text: toText(element),
    names: [...element.querySelectorAll<HTMLElement>("th li")].map((name) => ({ element: name, text: toText(name) })),
    audiences: (element.dataset.find ?? "").split(","),
  }));
}

export function listHolders(items: readonly Item[]): Holder[] {
  const held = new Map<HTMLElement, Item[]>();
  for (const item of items) {
    for (let around = item.element.parentElement; around; around = around.parentElement) {
      if (!around.matches("section, .group, .batch, tbody")) continue;
      const others = held.get(around);
      if (others) others.push(item);
      else held.set(around, [item]);
    }
  }
  return [...held].map(([element, inside]) => ({ element, items: inside }));
}

export function isWanted({ text, audiences }: Item, { words, audience }: Wanted): boolean {
  return hasAll(text, words) && (audience === "" || audiences.includes(audience));
}

/** The names that a search finds; all, if it finds none of them, because then it is the row that it has found. */
export function findNames(names: readonly Name[], words: readonly string[]): ReadonlySet<Name> {
  const found = names.filter(({ text }) => hasAll(text, words));
  return new Set(found.length > 0 ? found : names);
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function toText(element: HTMLElement): string {
  return element.textContent.toLowerCase();
}
