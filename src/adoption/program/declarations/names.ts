import type { ObjectKind } from "../../organization/organization";

/** Words for objects whose names have no letter that a program could use. */
const KIND_WORDS: Readonly<Record<ObjectKind, string>> = {
  template_tag: "Tag",
  source_template: "Source",
  connection_template: "Connection",
  workspace: "Workspace",
};

/** IDs with a meaning of their own in trees of constructs, and members that every construct has. */
const TAKEN = new Set(["default", "resource", "import", "node", "constructor", "tostring", "with", "prototype"]);

/** The longest ID made from a name. */
const LONGEST = 40;

/** An object that needs a key. */
interface Named {
  readonly kind: ObjectKind;
  readonly id: string;
  readonly name: string;
}

/**
 * A key in PascalCase for each object of one kind. It depends on the object's own name, unless several names come to the
 * same: then each of them has the beginning of its own ID behind, so that an order never decides.
 */
export function toKeys(objects: readonly Named[]): ReadonlyMap<string, string> {
  const wanted = objects.map((object) => ({ id: object.id, key: toWantedKey(object) }));
  const times = new Map<string, number>();
  for (const { key } of wanted) times.set(key.toLowerCase(), (times.get(key.toLowerCase()) ?? 0) + 1);
  const taken = new Set<string>();
  const keys = wanted.map(({ id, key }): [string, string] => {
    const isUnique = times.get(key.toLowerCase()) === 1;
    const free = isUnique ? key : findFree(`${key}${toFragment(id)}`, taken);
    taken.add(free.toLowerCase());
    return [id, free];
  });
  return new Map(keys);
}

/** Letters that Unicode does not take apart. */
const LATIN: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  ø: "o",
  œ: "oe",
  ł: "l",
  đ: "d",
  Æ: "Ae",
  Ø: "O",
  Œ: "Oe",
  Ł: "L",
  Đ: "D",
};

/** Words of a name, in ASCII: letters without their accents, and digits. */
export function toWords(name: string): readonly string[] {
  return name
    .replace(/[ßæøœłđÆØŒŁĐ]/g, (letter) => LATIN[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
}

/** A name for a variable: words in lower case, joined by underscores. */
export function toSnake(words: readonly string[]): string {
  return words.map((word) => word.toLowerCase()).join("_");
}

/** The name of a field or a variable in camelCase, from a key in PascalCase. */
export function toCamel(key: string): string {
  return `${key.charAt(0).toLowerCase()}${key.slice(1)}`;
}

function toWantedKey({ kind, id, name }: Named): string {
  const words = toWords(name).map((word) => {
    const isShouted = word.length > 1 && word === word.toUpperCase();
    return `${word.charAt(0).toUpperCase()}${isShouted ? word.slice(1).toLowerCase() : word.slice(1)}`;
  });
  const pascal = words.join("").slice(0, LONGEST);
  if (pascal === "") return `${KIND_WORDS[kind]}${toFragment(id)}`;
  return /^\d/.test(pascal) || TAKEN.has(pascal.toLowerCase()) ? `${KIND_WORDS[kind]}${pascal}` : pascal;
}

function toFragment(id: string): string {
  return id
    .replace(/[^0-9a-f]/gi, "")
    .slice(0, 8)
    .toLowerCase();
}

function findFree(key: string, taken: ReadonlySet<string>): string {
  let free = key;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${key}v${number}`;
  return free;
}
