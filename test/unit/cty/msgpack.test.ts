import { LosslessNumber, parseType, Typed, UNKNOWN, type Type, type Value } from "../../../src/cty";
import { decode, dynamic, encode, hex } from "../../support/cty/msgpack-hex";

const OBJECT: Type = ["object", { id: "string", tags: ["set", "string"] }];

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
  ["the smallest integer of 32 bits", "number", "d280000000", -2147483648],
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

test("a dynamic value inside another is its own value", () => {
  expect(decode(dynamic('"dynamic"', dynamic('"string"', "a161")), "dynamic")).toEqual(new Typed("string", "a"));
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

test("half a surrogate pair in a name is written as the replacement character, in its type too", () => {
  const written = encode({ "\ud800": true }, ["map", "bool"]);

  expect(written).toBe("81a3efbfbdc3");
  expect(encode({ "\ud800": true }, parseType(["object", { "\ud800": "bool" }]))).toBe(written);
});
