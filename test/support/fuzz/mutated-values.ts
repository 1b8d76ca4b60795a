import { decode, encode, ExtData } from "@msgpack/msgpack";
import fc from "../properties";

/** Texts that are replaced by bytes which the library would not write, since it would descend into them. */
const MARK = "\u0001deep:";
const DEEP = 10_000;
const DEEP_BYTES: readonly Uint8Array[] = [
  Buffer.concat([Buffer.alloc(DEEP, 0x91), Buffer.of(0xc0)]),
  Buffer.concat([...Array.from({ length: DEEP }, () => Buffer.of(0x81, 0xa1, 0x61)), Buffer.of(0xc0)]),
  toDynamic('["list",'.repeat(DEEP) + '"string"' + "]".repeat(DEEP), Buffer.alloc(DEEP, 0x91), Buffer.of(0xc0)),
  toDynamic(
    '["object",{"a":'.repeat(DEEP) + '"string"' + "}]".repeat(DEEP),
    ...Array.from({ length: DEEP }, () => Buffer.of(0x81, 0xa1, 0x61)),
    Buffer.of(0xc0),
  ),
  // A dynamic value in a dynamic value, and so on.
  Buffer.concat([
    ...Array.from({ length: DEEP }, () => Buffer.from('\x92\xc4\x09"dynamic"', "latin1")),
    Buffer.of(0xc0),
  ]),
];

const DIGITS = "9".repeat(400);

const WIRE_TEXTS = ["", "\ud800", "\u0000", "__proto__", "\u001b[31m", "x".repeat(70_000), "../../x", "a/b", " "];

const TYPES = [
  '"string"',
  '"dynamic"',
  '"number"',
  '["map","string"]',
  '["list","dynamic"]',
  '["set",["object",{"__proto__":"string"}]]',
  '["tuple",["string","number"]]',
  '["object",{"a":"string"},["a"]]',
  '["object",{"__proto__":["object",{"polluted":"bool"}]}]',
  '["object",null]',
  "[]",
  "null",
  "{",
  "",
];

const odd: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, Number.NaN, Infinity, -0, 1e300, 5e-324),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      DIGITS,
      `-${DIGITS}`,
      `0.${DIGITS}`,
      "1e999999999999",
      "1e-999999999999999999",
      "0x10",
      "NaN",
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(2n ** 64n - 1n, -(2n ** 63n)) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(...WIRE_TEXTS),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      [],
      {},
      [null],
      [[]],
      record([["__proto__", record([["polluted", true]])]]),
      record([
        ["constructor", {}],
        ["", 1],
      ]),
      { "\ud800": 1 },
    ),
  },
  // Unknown values, with promises and without, and extensions that are none.
  { weight: 6, arbitrary: fc.constantFrom(...toExtensions()) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...TYPES),
        fc.constantFrom<unknown>(null, "a", 1, {}, [], new ExtData(0, Uint8Array.of(0))),
      )
      .map(([type, value]) => [Buffer.from(type), value]),
  },
  { weight: 1, arbitrary: fc.nat({ max: DEEP_BYTES.length - 1 }).map((index) => `${MARK}${index}`) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 20 }) },
);

const TEXTS = [...WIRE_TEXTS, "${x}", "free", "👍".repeat(40)];

/** Values that pass the border, since they are of the place's own kind. */
const ownKinds = fc.tuple(
  fc.constantFrom(...TEXTS, DIGITS).map((value) => ({ of: "string", value })),
  fc.constantFrom<unknown>(0, -1, 1.5, 1e300, DIGITS, 2n ** 63n).map((value) => ({ of: "number", value })),
  fc.constantFrom<unknown>([], [null], ["a", "a"], ["x".repeat(300)]).map((value) => ({ of: "array", value })),
);

interface Step {
  readonly at: number;
  readonly from: number;
  readonly how: "replace" | "remove" | "copy" | "add" | "wrap";
  readonly key: string;
  readonly value: unknown;
  /** Values for places of their kind; none to take any. */
  readonly kinds: readonly { readonly of: string; readonly value: unknown }[];
}

const steps = fc.array(
  fc.record({
    at: fc.nat(),
    from: fc.nat(),
    how: fc.constantFrom("replace", "replace", "replace", "remove", "copy", "add", "wrap"),
    key: fc.constantFrom("__proto__", "constructor", "a", "id", "name", "", "\ud800"),
    value: odd,
    kinds: fc.option(ownKinds, { freq: 4, nil: [] }),
  } satisfies Record<keyof Step, fc.Arbitrary<unknown>>),
  { minLength: 1, maxLength: 4 },
);

/** A function that changes one to four places in any msgpack; it leaves alone what is none. */
export const msgpackMutations: fc.Arbitrary<(msgpack: Uint8Array) => Uint8Array> = steps.map((taken) => (msgpack) => {
  const tree = taken.reduce(mutate, decode(msgpack, { useBigInt64: true }));
  return toBytes(tree);
});

/** The msgpack of a value that is unknown, or is as odd, at every place. */
export function withEverywhere(msgpack: Uint8Array, value: unknown): Uint8Array {
  const replace = (node: unknown): unknown => {
    if (Array.isArray(node) || !isHolder(node)) return value;
    return record(Object.entries(node).map(([key, inner]) => [key, isHolder(inner) ? replace(inner) : value]));
  };
  return toBytes(replace(decode(msgpack, { useBigInt64: true })));
}

export const UNKNOWN_ON_WIRE: unknown = new ExtData(0, Uint8Array.of(0));

function toBytes(tree: unknown): Uint8Array {
  const bytes = Buffer.from(encode(tree, { useBigInt64: true }));
  return DEEP_BYTES.reduce<Buffer>(
    (before, deep, index) => replaceBytes(before, Buffer.from(encode(`${MARK}${index}`)), deep),
    bytes,
  );
}

function replaceBytes(bytes: Buffer, mark: Uint8Array, by: Uint8Array): Buffer {
  const at = bytes.indexOf(mark);
  return at < 0 ? bytes : Buffer.concat([bytes.subarray(0, at), by, bytes.subarray(at + mark.length)]);
}

function mutate(tree: unknown, { at, from, how, key, value, kinds }: Step): unknown {
  const places = listPlaces(tree);
  const place = places[at % (places.length || 1)];
  if (place === undefined) return value;
  const [holder, name] = place;
  const kind = kinds.find(({ of }) => isKindOf(holder[name], of));
  if (how === "remove") Reflect.deleteProperty(holder, name);
  else if (how === "add") set(holder, key, value);
  else if (how === "wrap") set(holder, name, [holder[name]]);
  else if (how === "replace") set(holder, name, kind ? kind.value : value);
  else {
    const [other, otherName] = places[from % places.length] ?? place;
    // A copy of an outer place into an inner one would be a circle.
    set(holder, name, isHolder(other[otherName]) ? value : other[otherName]);
  }
  return tree;
}

function isKindOf(value: unknown, kind: string): boolean {
  return Array.isArray(value) ? kind === "array" : typeof value === kind;
}

type Holder = Record<string, unknown>;

function listPlaces(node: unknown): (readonly [Holder, string])[] {
  if (!isHolder(node)) return [];
  return Object.keys(node).flatMap((key) => [[node, key] as const, ...listPlaces(node[key])]);
}

/** Arrays too have their items by key. */
function isHolder(node: unknown): node is Holder {
  return typeof node === "object" && node !== null && !(node instanceof Uint8Array) && !(node instanceof ExtData);
}

function record(entries: readonly (readonly [string, unknown])[]): Holder {
  return Object.fromEntries(entries);
}

/** An assignment to `__proto__` would be lost. */
function set(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value: toCopy(value), writable: true, enumerable: true, configurable: true });
}

/** Odd values are there for every run, and may be changed in each. */
function toCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toCopy);
  return isHolder(value) ? record(Object.entries(value).map(([key, inner]) => [key, toCopy(inner)])) : value;
}

function toDynamic(type: string, ...value: readonly Uint8Array[]): Buffer {
  const text = Buffer.from(type);
  const head = Buffer.of(0x92, 0xc6, 0, 0, 0, 0);
  head.writeUInt32BE(text.length, 2);
  return Buffer.concat([head, text, ...value]);
}

function toExtensions(): ExtData[] {
  const refinements = [
    [0x81, 0x01, 0xc2],
    [0x81, 0x01, 0xc3],
    [0x82, 0x01, 0xc2, 0x02, 0xa1, 0x61],
    [0x81, 0x03, 0x92, 0x01, 0xc3],
    [0x81, 0x03, 0x92, 0xa1, 0x78, 0x00],
    [0x82, 0x05, 0xff, 0x06, 0xcb, 0x7f, 0xf0, 0, 0, 0, 0, 0, 0],
    [0x80],
    [0xc1],
    [],
    [...Array.from({ length: 2000 }, () => 0x91), 0xc0],
    [0xdd, 0x01, 0xff, 0xff, 0xff],
  ];
  return [
    ...[0, 12, -1, 127].map((type) => new ExtData(type, Uint8Array.of(0))),
    ...refinements.map((bytes) => new ExtData(12, Uint8Array.from(bytes))),
  ];
}
