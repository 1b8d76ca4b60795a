import fc from "../properties";

/** JSON text that stands in a document as it is: a number of 400 digits has no value in JavaScript. */
export class Raw {
  constructor(readonly text: string) {}
}

/** Deeper than anything that a program writes to be read. */
const DEEP = 10_000;

export const ODD_TEXTS: readonly string[] = [
  "",
  " ",
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "\ud800",
  "a\udc00b",
  "\u0000",
  "\u001b[31m",
  "\u202e",
  "</script><script>",
  "| `x` |\n\n# x",
  "=1+1",
  "${x}",
  "x".repeat(70_000),
  "[".repeat(DEEP),
];

const ODD_RAW = [
  "null",
  "true",
  "0",
  "-0",
  "-1",
  "1.5",
  "1e400",
  "-1e-400",
  "9".repeat(400),
  `0.${"1".repeat(400)}`,
  "1e999999999999999999",
  "{}",
  "[]",
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"toString":1,"valueOf":2,"hasOwnProperty":3,"toJSON":4}',
  '[{"__proto__":[]},null]',
  "[".repeat(DEEP) + "]".repeat(DEEP),
  '{"a":'.repeat(DEEP) + "1" + "}".repeat(DEEP),
  '{"properties":{"a":'.repeat(200) + "{}" + "}}".repeat(200),
];

/** A JSON value that nobody expects at its place. */
export const oddJson: fc.Arbitrary<Raw> = fc.oneof(
  fc.constantFrom(...ODD_RAW).map((text) => new Raw(text)),
  fc.constantFrom(...ODD_TEXTS).map((text) => new Raw(JSON.stringify(text))),
  fc.json().map((text) => new Raw(text)),
);

const oddKey = fc.oneof(fc.constantFrom(...ODD_TEXTS.slice(0, 10)), fc.string());

interface Step {
  readonly at: number;
  readonly from: number;
  readonly how: "replace" | "remove" | "copy" | "add";
  readonly key: string;
  readonly value: Raw;
}

const steps = fc.array(
  fc.record({
    at: fc.nat(),
    from: fc.nat(),
    how: fc.constantFrom("replace", "replace", "remove", "copy", "add"),
    key: oddKey,
    value: oddJson,
  }),
  { minLength: 1, maxLength: 3 },
);

/** A function that writes a document of which one to three places are gone, or are something else. */
export const jsonMutations: fc.Arbitrary<(document: unknown) => string> = steps.map(
  (taken) => (document) => toText(taken.reduce(mutate, structuredClone(document))),
);

/** A place in a document: its holder, and the key that it has there. */
type Place = readonly [holder: Record<string, unknown>, key: string];

function mutate(document: unknown, { at, from, how, key, value }: Step): unknown {
  const places = listPlaces(document);
  const place = places[at % (places.length || 1)];
  if (place === undefined) return value;
  const [holder, name] = place;
  if (how === "remove") Reflect.deleteProperty(holder, name);
  else if (how === "add") set(holder, key, value);
  else if (how === "replace") set(holder, name, value);
  else {
    const [other, otherName] = places[from % places.length] ?? place;
    set(holder, name, structuredClone(toPlain(other[otherName])));
  }
  return document;
}

/** An assignment to `__proto__` would be lost. */
function set(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

function listPlaces(node: unknown): Place[] {
  if (typeof node !== "object" || node === null || node instanceof Raw) return [];
  const holder = node as Record<string, unknown>; // arrays too have their items by key
  return Object.keys(holder).flatMap((key): Place[] => [[holder, key], ...listPlaces(holder[key])]);
}

/** Copies lose their class. */
function toPlain(node: unknown): unknown {
  return node instanceof Raw ? node.text : node;
}

function toText(node: unknown): string {
  if (node instanceof Raw) return node.text;
  if (Array.isArray(node)) return `[${Array.from(node, toText).join()}]`;
  if (typeof node !== "object" || node === null) return JSON.stringify(node);
  return `{${Object.entries(node)
    .map(([key, inner]) => `${JSON.stringify(key)}:${toText(inner)}`)
    .join()}}`;
}
