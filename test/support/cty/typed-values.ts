import fc from "../properties";
import {
  isCollectionType,
  isTupleType,
  toNumber,
  Typed,
  unknown,
  UNKNOWN,
  type Bound,
  type Type,
  type Value,
} from "../../../src/cty";

/** A type together with a value of it. */
export interface Place {
  readonly type: Type;
  readonly value: Value;
}

const NAMES = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "10",
  "9",
  "",
  "toJSON",
  "type",
  "value",
  "id",
];

const name = fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 40, unit: "grapheme" }));

/** Long strings, byte order marks and letters of more than one byte take ways of their own in a codec. */
const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "grapheme", minLength: 210, maxLength: 260 }).map((long) => `\ufeff${long}`),
);

const number = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer(),
  fc.double({ noDefaultInfinity: true, noNaN: true }).map((double) => toNumber(String(double))),
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map((integer) => toNumber(integer.toString())),
  fc.tuple(fc.bigInt(), fc.integer({ min: -2000, max: 2000 })).map(([digits, power]) => toNumber(`${digits}e${power}`)),
);

const types = fc.letrec<{ type: Type }>((tie) => ({
  type: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<Type>("string", "number", "bool", "dynamic"),
    fc.tuple(fc.constantFrom("list", "set", "map"), tie("type")),
    fc.tuple(fc.constant("tuple"), fc.array(tie("type"), { maxLength: 4 })),
    fc.tuple(fc.constant("object"), toRecord(tie("type"))),
  ),
})).type;

/** Any type with any value of it; `known` leaves unknown values out. */
export function places({ known }: { readonly known: boolean }): fc.Arbitrary<Place> {
  return types.chain((type) => valuesOf(type, known, 0).map((value) => ({ type, value })));
}

/** Any value of a type. */
export function valuesOf(type: Type, known: boolean, depth = 0): fc.Arbitrary<Value> {
  return fc.oneof(
    { weight: 8, arbitrary: filled(type, known, depth) },
    { weight: 1, arbitrary: fc.constant(null) },
    ...(known ? [] : [{ weight: 1, arbitrary: unknowns(type) }]),
  );
}

function filled(type: Type, known: boolean, depth: number): fc.Arbitrary<Value> {
  if (type === "string") return text;
  if (type === "number") return number;
  if (type === "bool") return fc.boolean();
  if (type === "dynamic") return dynamics(known, depth + 1);
  if (isTupleType(type)) return fc.tuple(...type[1].map((inner) => valuesOf(inner, known, depth)));
  if (!isCollectionType(type)) {
    const attributes = Object.entries(type[1]);
    return fc.tuple(...attributes.map(([, inner]) => valuesOf(inner, known, depth))).map((values) => {
      return Object.fromEntries(attributes.map(([attribute], index) => [attribute, values[index]!]));
    });
  }
  const inner = valuesOf(type[1], known, depth);
  return type[0] === "map" ? toRecord(inner) : fc.array(inner, { maxLength: 5 });
}

function dynamics(known: boolean, depth: number): fc.Arbitrary<Value> {
  const inner =
    depth > 2 ? fc.constantFrom<Type>("string", "number", "bool") : types.filter((type) => type !== "dynamic");
  return inner.chain((type) => valuesOf(type, known, depth).map((value) => new Typed(type, value)));
}

function unknowns(type: Type): fc.Arbitrary<Value> {
  const notNull = fc.constantFrom({}, { notNull: true } as const);
  const bound: fc.Arbitrary<Bound> = fc.record(
    { value: fc.maxSafeInteger(), inclusive: fc.boolean() },
    { noNullPrototype: true },
  );
  if (type === "dynamic") return fc.constant(UNKNOWN);
  const promises =
    type === "string"
      ? fc.record(
          { prefix: fc.string({ minLength: 1, unit: "grapheme-ascii" }) },
          { requiredKeys: [], noNullPrototype: true },
        )
      : type === "number"
        ? fc.record({ min: bound, max: bound }, { requiredKeys: [], noNullPrototype: true })
        : isCollectionType(type)
          ? fc.record(
              { minLength: fc.integer({ min: 1 }), maxLength: fc.nat() },
              { requiredKeys: [], noNullPrototype: true },
            )
          : fc.constant({});
  return fc.tuple(notNull, promises).map(([nullness, promise]) => unknown({ ...nullness, ...promise }));
}

function toRecord<T>(inner: fc.Arbitrary<T>): fc.Arbitrary<Readonly<Record<string, T>>> {
  // Not fc.dictionary: it has no key `__proto__`.
  return fc.array(fc.tuple(name, inner), { maxLength: 5 }).map((entries) => Object.fromEntries(entries));
}
