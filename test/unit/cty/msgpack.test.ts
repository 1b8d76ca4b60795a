import {
  decodeMsgpack,
  encodeMsgpack,
  LosslessNumber,
  parseType,
  Typed,
  UNKNOWN,
  type Type,
  type Value,
} from "../../../src/cty";

const OBJECT: Type = ["object", { id: "string", tags: ["set", "string"] }];

/** The hex of a text's characters. */
const hex = (text: string) => Buffer.from(text).toString("hex");

/** A dynamic value on the wire: an array of two, the type's JSON as a binary, the value. */
const dynamic = (type: string, value: string) => `92c4${type.length.toString(16).padStart(2, "0")}${hex(type)}${value}`;

const decode = (bytes: string, type: Type) => decodeMsgpack(Buffer.from(bytes, "hex"), type);
const encode = (value: Value, type: Type) => Buffer.from(encodeMsgpack(value, type)).toString("hex");

test.each<[string, Type, string, Value]>([
  ["null", "string", "c0", null],
  ["null of a dynamic place", "dynamic", "c0", null],
  ["unknown", "string", "d40000", UNKNOWN],
  ["unknown of a dynamic place", "dynamic", "d40000", UNKNOWN],
  ["true", "bool", "c3", true],
  ["false", "bool", "c2", false],
  ["a string", "string", "a3616263", "abc"],
  ["an empty string", "string", "a0", ""],
  ["a string of 32 bytes", "string", `d920${"61".repeat(32)}`, "a".repeat(32)],
  [
    "a long string that starts with a byte order mark",
    "string",
    `d9cbefbbbf${"61".repeat(200)}`,
    `\ufeff${"a".repeat(200)}`,
  ],
  ["zero", "number", "00", 0],
  ["a small negative integer", "number", "e0", -32],
  ["an integer of 32 bits", "number", "ceffffffff", 4294967295],
  ["an integer beyond 32 bits", "number", "cf0000000100000000", 4294967296],
  ["a negative integer beyond 32 bits", "number", "d3ffffffff7fffffff", -2147483649],
  ["2^53 + 1", "number", "cf0020000000000001", new LosslessNumber("9007199254740993")],
  ["the largest integer of 64 bits", "number", "cfffffffffffffffff", new LosslessNumber("18446744073709551615")],
  ["the smallest integer of 64 bits", "number", "d38000000000000000", new LosslessNumber("-9223372036854775808")],
  ["2^64", "number", `b4${hex("18446744073709551616")}`, new LosslessNumber("18446744073709551616")],
  ["a decimal", "number", `a3${hex("0.1")}`, 0.1],
  ["a list", ["list", "number"], "930102c0", [1, 2, null]],
  ["a set", ["set", "string"], "92a161a162", ["a", "b"]],
  ["a map", ["map", "bool"], "82a161c3a162c2", { a: true, b: false }],
  ["a tuple", ["tuple", ["string", "bool"]], "92a161c3", ["a", true]],
  ["an empty tuple", ["tuple", []], "90", []],
  ["an object", OBJECT, `82a2${hex("id")}a131a4${hex("tags")}d40000`, { id: "1", tags: UNKNOWN }],
  ["a dynamic string", "dynamic", dynamic('"string"', "a161"), new Typed("string", "a")],
  ["a dynamic null of a known type", "dynamic", dynamic('"string"', "c0"), new Typed("string", null)],
  ["a dynamic unknown of a known type", "dynamic", dynamic('"bool"', "d40000"), new Typed("bool", UNKNOWN)],
  [
    "dynamic inside dynamic",
    "dynamic",
    dynamic('["tuple",["dynamic","dynamic","dynamic"]]', `93c0d40000${dynamic('"number"', "01")}`),
    new Typed(["tuple", ["dynamic", "dynamic", "dynamic"]], [null, UNKNOWN, new Typed("number", 1)]),
  ],
])("%s is written as Terraform writes it, and read", (_, type, bytes, value) => {
  expect(encode(value, type)).toBe(bytes);
  expect(decode(bytes, type)).toEqual(value);
});

test.each<[string, string, number | LosslessNumber]>([
  ["0.5", "cb3fe0000000000000", 0.5],
  ["1", "cb3ff0000000000000", 1],
  ["2^80", "cb44f0000000000000", new LosslessNumber("1208925819614629174706176")],
  ["0.1", "cb3fb999999999999a", new LosslessNumber("0.1000000000000000055511151231257827021181583404541015625")],
  ["single precision 1.5", "ca3fc00000", 1.5],
])("a double %s means its exact binary value", (_, bytes, value) => {
  expect(decode(bytes, "number")).toEqual(value);
});

test.each([
  ["infinity", "cb7ff0000000000000"],
  ["not a number", "cb7ff8000000000000"],
  ["text that is no number", `a3${hex("abc")}`],
])("%s is refused as a number", (_, bytes) => {
  expect(() => decode(bytes, "number")).toThrow("a finite number is required");
});

test("small integers may come in wide encodings", () => {
  expect(decode("d30000000000000007", "number")).toBe(7);
  expect(decode("cf0000000000000007", "number")).toBe(7);
});

test("the type of a dynamic value may come as a string", () => {
  expect(decode(`92a8${hex('"string"')}a161`, "dynamic")).toEqual(new Typed("string", "a"));
});

test("an attribute that is absent is null, both ways", () => {
  expect(decode("80", OBJECT)).toEqual({ id: null, tags: null });
  expect(encode({}, OBJECT)).toBe(`82a2${hex("id")}c0a4${hex("tags")}c0`);
});

test("an absent attribute with a name that objects inherit is null as well", () => {
  expect(encode({}, parseType(["object", { constructor: "string" }]))).toBe(`81ab${hex("constructor")}c0`);
});

test("a map may have the key __proto__", () => {
  const bytes = `81a9${hex("__proto__")}01`;

  const value = decode(bytes, ["map", "number"]);

  expect(JSON.stringify(value)).toBe('{"__proto__":1}');
  expect(encode(value, ["map", "number"])).toBe(bytes);
});

test("half a surrogate pair is written as the replacement character", () => {
  expect(encode("\ud800", "string")).toBe("a3efbfbd");
});

test("values may be deeper than a hundred levels", () => {
  const depth = 150;
  let type: Type = "string";
  let value: Value = "x";
  for (let level = 0; level < depth; level++) [type, value] = [["list", type], [value]];

  expect(encode(value, type)).toBe(`${"91".repeat(depth)}a178`);
});

test.each<[string, Type, string, string]>([
  ["a string where a bool belongs", "bool", `a6${hex("secret")}`, "The value as a whole: a bool is required"],
  ["a number where a string belongs", ["list", "string"], "92a16107", "[1]: a string is required"],
  ["an array where a map belongs", OBJECT, "90", "The value as a whole: an object is required"],
  ["an attribute too many", OBJECT, `81a6${hex("secret")}01`, "secret: there is no such attribute"],
  ["a tuple too short", ["tuple", ["bool", "bool"]], "91c3", "The value as a whole: a tuple of length 2 is required"],
  ["a dynamic value of no type", ["map", "dynamic"], `81a16b${dynamic('"text"', "01")}`, '["k"]: a type and a value'],
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
  ["a tuple too long", ["tuple", ["string"]], ["a", "s3cret"], "a tuple of length 1 is required"],
  ["no type at a dynamic place", ["map", "dynamic"], { k: "s3cret" }, '["k"]: a dynamic value must carry its type'],
  ["a Typed at a place of a fixed type", "string", new Typed("string", "s3cret"), "a string is required"],
  ["infinity", ["list", "number"], [Number.POSITIVE_INFINITY], "[0]: a finite number is required"],
])("writing %s says where it is wrong, and not what the value is", (_, type, value, message) => {
  expect(() => encode(value, type)).toThrow(message);
  expect(() => encode(value, type)).not.toThrow("s3cret");
});

test("half a surrogate pair in a name is written as the replacement character, in its type too", () => {
  const written = encode({ "\ud800": true }, ["map", "bool"]);

  expect(written).toBe("81a3efbfbdc3");
  expect(encode({ "\ud800": true }, parseType(["object", { "\ud800": "bool" }]))).toBe(written);
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
