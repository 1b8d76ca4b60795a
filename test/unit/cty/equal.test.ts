import fc from "../../support/properties";
import {
  equal,
  equalMeaning,
  isRecord,
  isSequence,
  isTyped,
  LosslessNumber,
  toPlain,
  toTyped,
  Typed,
  unknown,
  UNKNOWN,
  type Type,
  type Value,
} from "../../../src/cty";
import { places, valuesOf } from "../../support/cty/typed-values";

const TAGS: Type = ["set", "string"];
const OBJECT: Type = ["object", { id: "string", tags: TAGS }];

test.each<[string, Type, Value, Value]>([
  ["sets in another order", TAGS, ["a", "b"], ["b", "a"]],
  ["a set that holds an element twice", TAGS, ["a", "a"], ["a"]],
  [
    "sets inside objects inside sets",
    ["set", OBJECT],
    [{ id: "1", tags: ["a", "b"] }],
    [{ tags: ["b", "a"], id: "1" }],
  ],
  ["an absent attribute and null", OBJECT, { id: "1" }, { tags: null, id: "1" }],
  ["numbers in two spellings", "number", 1.5, new LosslessNumber("1.50")],
  ["zero and minus zero", "number", 0, -0],
  ["unknowns, whatever they promise", "string", UNKNOWN, unknown({ notNull: true })],
  ["strings in two Unicode forms", "string", "\u00e9", "e\u0301"],
  [
    "types with attributes in another order",
    "dynamic",
    new Typed(OBJECT, {}),
    new Typed(["object", { tags: TAGS, id: "string" }], {}),
  ],
])("equal: %s", (_, type, a, b) => {
  expect(equal(a, b, type)).toBe(true);
  expect(equal(b, a, type)).toBe(true);
});

test.each<[string, Type, Value, Value]>([
  ["lists in another order", ["list", "string"], ["a", "b"], ["b", "a"]],
  ["sets of other elements", TAGS, ["a"], ["b"]],
  ["objects that differ in one attribute", OBJECT, { id: "1", tags: null }, { id: "2", tags: null }],
  ["maps whose only values differ", ["map", "string"], { a: "1" }, { a: "2" }],
  ["true and false", "bool", true, false],
  ["false and null", "bool", false, null],
  ["null and an empty set", TAGS, null, []],
  ["a list of null and an empty list", ["list", "string"], [null], []],
  ["a list of an unknown and an empty list", ["list", "string"], [UNKNOWN], []],
  ["null and unknown", "string", null, UNKNOWN],
  ["unknown and a string that looks like it", "string", UNKNOWN, "?"],
  ["null and its name", "string", null, "null"],
  ["a number and its text", "dynamic", new Typed("number", 1), new Typed("string", "1")],
  [
    "a map and an object",
    "dynamic",
    new Typed(["map", "string"], { a: "b" }),
    new Typed(["object", { a: "string" }], { a: "b" }),
  ],
  ["an unknown with a type and one without", "dynamic", new Typed("string", UNKNOWN), UNKNOWN],
  ["maps that differ by a null", ["map", "string"], { a: null }, {}],
  ["one comma against two strings", ["list", "string"], ['a","b'], ["a", "b"]],
  ["numbers beyond a double", "number", new LosslessNumber("9007199254740993"), new LosslessNumber("9007199254740992")],
])("not equal: %s", (_, type, a, b) => {
  expect(equal(a, b, type)).toBe(false);
  expect(equal(b, a, type)).toBe(false);
});

test("equality holds of a value with itself, and both ways or not at all", () => {
  const pair = places({ known: false }).chain(({ type, value }) =>
    valuesOf(type, false).map((other) => ({ type, value, other })),
  );

  fc.assert(
    fc.property(pair, ({ type, value, other }) => {
      expect(equal(value, toCopy(value), type)).toBe(true);
      expect(equal(value, other, type)).toBe(equal(other, value, type));
    }),
  );
});

test("values that equal a third are equal", () => {
  const triple = fc.constantFrom<Type>(TAGS, ["list", "bool"], OBJECT, "dynamic").chain((type) => {
    return fc.tuple(fc.constant(type), valuesOf(type, false), valuesOf(type, false), valuesOf(type, false));
  });

  fc.assert(
    fc.property(triple, ([type, a, b, c]) => {
      if (equal(a, b, type) && equal(b, c, type)) expect(equal(a, c, type)).toBe(true);
    }),
  );
});

test("a shuffled set is the same set", () => {
  const shuffled = places({ known: false }).chain(({ type }) => {
    return fc.array(valuesOf(type, false)).chain((items) => {
      const whole = fc.shuffledSubarray(items, { minLength: items.length });
      return whole.map((others) => ({ type: ["set", type] as const, items, others }));
    });
  });

  fc.assert(
    fc.property(shuffled, ({ type, items, others }) => {
      expect(equal(items, others, type)).toBe(true);
    }),
  );
});

test("sets too large to compare each with each are compared", () => {
  const items = Array.from({ length: 20_000 }, (_, index) => ({ id: `item-${index}`, tags: ["a", "b"] }));

  const same = equal(items, [...items].reverse(), ["set", OBJECT]);

  expect(same).toBe(true);
});

test("by meaning, the types of dynamic values are nothing", () => {
  const literal = toTyped({ a: ["x", 1], b: null });
  const collected = new Typed(["map", "dynamic"], {
    b: null,
    a: new Typed(["tuple", ["string", "number"]], ["x", new LosslessNumber("1.0")]),
  });

  expect(equal(literal, collected, "dynamic")).toBe(false);
  expect(equalMeaning(literal, collected)).toBe(true);
  expect(equalMeaning(literal, { a: ["x", 1], b: null, c: undefined })).toBe(true);
});

test.each<[string, Value, Value]>([
  ["list order", toTyped(["a", "b"]), toTyped(["b", "a"])],
  ["null against absent", toTyped({ a: null }), toTyped({})],
  ["a number against its text", toTyped({ a: 1 }), toTyped({ a: "1" })],
  ["an empty object against an empty list", toTyped({}), toTyped([])],
  ["unknown against null", toTyped({ a: UNKNOWN }), toTyped({ a: null })],
])("meaning differs by %s", (_, a, b) => {
  expect(equalMeaning(a, b)).toBe(false);
});

test("a value means what its plain data means", () => {
  fc.assert(
    fc.property(places({ known: false }), ({ value }) => {
      expect(equalMeaning(value, toPlain(value))).toBe(true);
      expect(equalMeaning(value, toTyped(toPlain(value)))).toBe(true);
    }),
  );
});

/** A copy of a value that shares no array or record with it. */
function toCopy(value: Value): Value {
  if (isTyped(value)) return new Typed(value.type, toCopy(value.value));
  if (isSequence(value)) return value.map(toCopy);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toCopy(inner)]));
}
