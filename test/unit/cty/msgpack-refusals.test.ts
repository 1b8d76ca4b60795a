import { decodeMsgpack, Typed, type Type, type Value } from "../../../src/cty";
import { decode, dynamic, encode, hex } from "../../support/cty/msgpack-hex";

const OBJECT: Type = ["object", { id: "string", tags: ["set", "string"] }];

test.each<[string, Type, string, string]>([
  ["a string where a bool belongs", "bool", `a6${hex("secret")}`, "The value as a whole: a bool is required"],
  ["a number where a string belongs", ["list", "string"], "92a16107", "[1]: a string is required"],
  ["an array where a map belongs", OBJECT, "90", "The value as a whole: an object is required"],
  ["an attribute too many", OBJECT, `81a6${hex("secret")}01`, "secret: there is no such attribute"],
  ["a tuple too short", ["tuple", ["bool", "bool"]], "91c3", "The value as a whole: a tuple of length 2 is required"],
  ["a dynamic value of no type", ["map", "dynamic"], `81a16b${dynamic('"text"', "01")}`, '["k"]: a type and a value'],
  ["a tuple's item of another type", ["tuple", ["bool", "string"]], "92c307", "[1]: a string is required"],
  ["a string where a tuple belongs", ["tuple", []], "a161", "The value as a whole: a tuple is required"],
  ["a dynamic value that is a number", "dynamic", "05", "a type and a value of it are required"],
  [
    "a dynamic value of three parts",
    "dynamic",
    `93c408${hex('"string"')}a161c0`,
    "a type and a value of it are required",
  ],
  ["a dynamic value that is no pair", "dynamic", "91c0", "a type and a value of it are required"],
  ["bytes cut short", "string", "a361", "The value as a whole: it is not valid msgpack"],
  ["bytes too many", "bool", "c3c3", "The value as a whole: it is not valid msgpack"],
  ["a key that is no string", ["map", "bool"], "8101c3", "The value as a whole: it is not valid msgpack"],
  ["no bytes", "bool", "", "The value as a whole: it is not valid msgpack"],
])("reading %s says where it is wrong", (_, type, bytes, message) => {
  expect(() => decode(bytes, type)).toThrow(message);
});

test.each<[string, Type, Value, string]>([
  ["a string for a number", OBJECT, { id: 5 }, "id: a string is required"],
  ["an attribute that the type lacks", OBJECT, { id: "x", secret: "s3cret" }, "secret: there is no such attribute"],
  ["a list for a map", ["map", "string"], ["s3cret"], "The value as a whole: a map is required"],
  ["a map for a set", OBJECT, { tags: { a: "s3cret" } }, "tags: a set is required"],
  ["a string for an object", ["list", OBJECT], ["s3cret"], "[0]: an object is required"],
  ["a string for a plain number", "number", "s3cret", "a number is required"],
  ["a bool for a number", "number", true, "a number is required"],
  ["a number for a bool", "bool", 1, "a bool is required"],
  ["an object for a tuple", ["tuple", ["string"]], { a: "s3cret" }, "The value as a whole: a tuple is required"],
  ["a number in a tuple for a string", ["tuple", ["bool", "string"]], [true, 5], "[1]: a string is required"],
  ["a tuple too long", ["tuple", ["string"]], ["a", "s3cret"], "a tuple of length 1 is required"],
  ["no type at a dynamic place", ["map", "dynamic"], { k: "s3cret" }, '["k"]: a dynamic value must carry its type'],
  ["a Typed at a place of a fixed type", "string", new Typed("string", "s3cret"), "a string is required"],
  ["infinity", ["list", "number"], [Number.POSITIVE_INFINITY], "[0]: a finite number is required"],
])("writing %s says where it is wrong, and not what the value is", (_, type, value, message) => {
  expect(() => encode(value, type)).toThrow(message);
  expect(() => encode(value, type)).not.toThrow("s3cret");
});

test("a state has no unknown values", () => {
  const bytes = Buffer.from(`81a2${hex("id")}d40000`, "hex");

  expect(() => decodeMsgpack(bytes, OBJECT, { known: true })).toThrow("id: a known value is required");
});

test.each<[string, Type, string]>([
  ["nested ten thousand levels deep", "dynamic", `${"91".repeat(10_000)}c0`],
  ["ten thousand maps deep", "dynamic", `${"81a161".repeat(10_000)}c0`],
  ["dynamic in itself", "dynamic", `${dynamic('"dynamic"', "").repeat(10_000)}c0`],
])("a value that is %s is refused, and not followed", (_, type, bytes) => {
  expect(() => decode(bytes, type)).toThrow("it is nested more than 500 levels deep");
});

test("the type of a dynamic value may not be nested so deeply either", () => {
  const type = `${'["list",'.repeat(10_000)}"string"${"]".repeat(10_000)}`;
  const length = type.length.toString(16).padStart(8, "0");

  expect(() => decode(`92c6${length}${hex(type)}90`, "dynamic")).toThrow("a type and a value of it are required");
});

test.each([
  ["an array", "dd01ffffff"],
  ["an array in an array", "92dd01ffffffdd01ffffff"],
  ["a map", "df7fffffff"],
  ["a text", "dbffffffff"],
  ["an extension", "c9ffffffff0c"],
])("%s that claims more than there is takes no memory", (_, bytes) => {
  const before = process.memoryUsage().heapTotal;

  expect(() => decode(bytes, ["list", "dynamic"])).toThrow("it is not valid msgpack");
  expect(process.memoryUsage().heapTotal - before).toBeLessThan(64 * 1024 * 1024);
});
