import { Code, isPlain } from "./code";

/** Something that is written once, or together with others that differ from it in a few values. */
export interface Likeness {
  /** Text that has to be the same in all, such as the kind and the tags. */
  readonly sameness: string;
  readonly props: unknown;
}

/** A place inside props. */
export type Place = readonly (string | number)[];

/** Items to write as one, with the places where they differ; none if it is one alone. */
export interface Group<Item> {
  readonly items: readonly Item[];
  readonly places: readonly Place[];
}

/** The most values in which items of a group differ, beside what every object has of its own. */
const MOST_VALUES = 2;

/** The fewest items that are worth a loop. */
const FEWEST_ITEMS = 4;

/**
 * Puts items together that differ in few values, each group at the place of its first item. `isOwn` names the values that
 * differ anyway, such as names.
 */
export function group<Item extends Likeness>(
  items: readonly Item[],
  isOwn: (place: Place, value: unknown) => boolean,
): readonly Group<Item>[] {
  const left = items.map((item) => ({
    item,
    leaves: toLeaves(item.props),
    shape: `${item.sameness}\n${toShape(item.props)}`,
  }));
  const groups: Group<Item>[] = [];
  while (left.length > 0) {
    const [first, ...others] = left;
    if (first === undefined) break;
    const places = new Set<string>();
    const members = [first];
    for (const other of others) {
      if (other.shape !== first.shape) continue;
      const wider = new Set([...places, ...listDifferent(first.leaves, other.leaves)]);
      const counted = [...wider].filter((key) => !isOwn(JSON.parse(key) as Place, first.leaves.get(key))); // made here
      if (counted.length > MOST_VALUES) continue;
      members.push(other);
      for (const key of wider) places.add(key);
    }
    const taken = members.length >= FEWEST_ITEMS ? members : [first];
    for (const member of taken) left.splice(left.indexOf(member), 1);
    groups.push({
      items: taken.map(({ item }) => item),
      places: taken.length > 1 ? [...places].map((key) => JSON.parse(key) as Place) : [], // as above
    });
  }
  return groups;
}

function listDifferent(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string[] {
  return [...one].flatMap(([key, value]) => (toText(value) === toText(other.get(key)) ? [] : [key]));
}

function toText(value: unknown): string {
  return value instanceof Code ? value.text : JSON.stringify(value);
}

/** Leaves by their place as JSON. */
function toLeaves(value: unknown, place: Place = []): Map<string, unknown> {
  const entries = Array.isArray(value) ? [...value.entries()] : isPlain(value) ? Object.entries(value) : null;
  if (entries === null) return new Map([[JSON.stringify(place), value]]);
  return new Map(entries.flatMap(([step, member]) => [...toLeaves(member, [...place, step])]));
}

/** The form of a value: its keys and the types of its leaves, with code as it stands. */
function toShape(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toShape).join(",")}]`;
  if (isPlain(value))
    return `{${Object.entries(value)
      .map(([key, member]) => `${JSON.stringify(key)}:${toShape(member)}`)
      .join(",")}}`;
  if (value instanceof Code) return value.text;
  return value === null ? "null" : typeof value;
}

/** Props with each of the places replaced. */
export function replaceAt(
  value: unknown,
  places: readonly Place[],
  by: (place: Place) => unknown,
  at: Place = [],
): unknown {
  const found = places.find((place) => JSON.stringify(place) === JSON.stringify(at));
  if (found) return by(found);
  if (Array.isArray(value)) return value.map((item, index) => replaceAt(item, places, by, [...at, index]));
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, replaceAt(member, places, by, [...at, key])]),
  );
}

/** The value at a place. */
export function leafAt(value: unknown, [step, ...rest]: Place): unknown {
  if (step === undefined) return value;
  const holder = value as Readonly<Record<string, unknown>>; // places are of this value, and lists have their items by key
  return leafAt(holder[step], rest);
}

/** A name for the values of each place: its last words, and more of them where those of two places are the same. */
export function toColumns(places: readonly Place[], toName: (words: readonly string[]) => string): readonly string[] {
  const named = new Set<string>();
  return places.map((place) => {
    const steps = place.map(String);
    for (let taken = 1; ; taken += 1) {
      const name = toName(steps.slice(-taken));
      if (!named.has(name) || taken > steps.length) {
        const free = named.has(name) ? `${name}${named.size}` : name;
        named.add(free);
        return free;
      }
    }
  });
}
