import {
  decodeJson,
  encodeJson,
  LosslessNumber,
  Typed,
  UNKNOWN,
  ValueError,
  type Type,
  type Value,
} from "../../../src/cty";

const OBJECT: Type = ["object", { id: "string", size: "number" }];

test.each<[Type, string, Value]>([
  ["string", "null", null],
  ["dynamic", "null", null],
  ["string", '"a\\"b"', 'a"b'],
  ["bool", "true", true],
  ["number", "1.5", 1.5],
  ["number", "12345678901234567890", new LosslessNumber("12345678901234567890")],
  ["number", "0.10000000000000000001", new LosslessNumber("0.10000000000000000001")],
  [["set", "string"], '["b","a"]', ["b", "a"]],
  [["map", "number"], '{"a":1}', { a: 1 }],
  [["tuple", ["string", "bool"]], '["a",null]', ["a", null]],
  [OBJECT, '{"id":"1","size":null}', { id: "1", size: null }],
  ["dynamic", '{"type":"string","value":"a"}', new Typed("string", "a")],
  ["dynamic", '{"type":"string","value":null}', new Typed("string", null)],
  [
    "dynamic",
    '{"type":["object",{"a":"dynamic"}],"value":{"a":{"type":"bool","value":true}}}',
    new Typed(["object", { a: "dynamic" }], { a: new Typed("bool", true) }),
  ],
])("a %j stored as %s is written and read", (type, json, value) => {
  expect(encodeJson(value, type)).toBe(json);
  expect(decodeJson(json, type)).toEqual(value);
});

test("a dynamic value may have its value before its type, as Terraform writes it", () => {
  expect(decodeJson('{"value":1,"type":"number"}', "dynamic")).toEqual(new Typed("number", 1));
});

test.each<[Type, string, Value]>([
  ["number", '"1.50"', 1.5],
  ["number", "1e3", 1000],
  ["bool", '"true"', true],
  ["bool", '"1"', true],
  ["bool", '"false"', false],
  ["bool", '"0"', false],
  ["string", "1.50", "1.50"],
  ["string", "true", "true"],
])("a %j may be stored as %s", (type, json, value) => {
  expect(decodeJson(json, type)).toEqual(value);
});

test("attributes that are not stored are null", () => {
  expect(decodeJson("{}", OBJECT)).toEqual({ id: null, size: null });
});

test("an attribute of an older schema is an error, unless it is to be passed over", () => {
  const json = '{"id":"1","gone":{"a":[1]}}';

  expect(() => decodeJson(json, OBJECT)).toThrow("gone: there is no such attribute");
  expect(decodeJson(json, OBJECT, { ignoreExtra: true })).toEqual({ id: "1", size: null });
});

test("of a key that is there twice, the last one counts", () => {
  expect(decodeJson('{"a":"x","a":"y"}', ["map", "string"])).toEqual({ a: "y" });
});

test("an unknown value is refused at its place", () => {
  expect(() => encodeJson({ id: UNKNOWN }, OBJECT)).toThrow(
    new ValueError([{ attribute: "id" }], "an unknown value cannot be stored"),
  );
});

test.each([
  ["", "no text"],
  ["s3cret", "a bare word"],
  ['{"s3cret":', "a text cut short"],
  ['"s3cret" "s3cret"', "two values"],
  ['"s3cret\n"', "a line break in a string"],
  ["[".repeat(100_000), "more brackets than the stack holds"],
])("%s is refused without being repeated (%s)", (json) => {
  expect(() => decodeJson(json, "string")).toThrow(
    /^The value as a whole: it is (not valid JSON|nested more than 500 levels deep)$/,
  );
});

test.each<[Type, string, string]>([
  ["number", '"s3cret"', "The value as a whole: a finite number is required"],
  ["bool", '"s3cret"', "The value as a whole: a bool is required"],
  [["list", "string"], '["a",{"s3cret":1}]', "[1]: a string is required"],
  [["map", "string"], "1", "The value as a whole: a map is required"],
  [OBJECT, "[]", "The value as a whole: an object is required"],
  ["dynamic", '"s3cret"', "a type and a value of it are required"],
  ["dynamic", '{"type":"s3cret","value":1}', "a type and a value of it are required"],
  ["dynamic", '{"type":"string"}', "a type and a value of it are required"],
  ["dynamic", '{"type":"string","value":"a","s3cret":1}', "a type and a value of it are required"],
])("a %j stored as %s is refused at its place", (type, json, message) => {
  expect(() => decodeJson(json, type)).toThrow(message);
  expect(() => decodeJson(json, type)).not.toThrow("s3cret");
});

test("JSON that is deeper than any value is refused, and not followed", () => {
  expect(() => decodeJson(`${"[".repeat(2000)}${"]".repeat(2000)}`, "string")).toThrow(
    "it is nested more than 500 levels deep",
  );
});

test("keys that objects inherit are stored like any other", () => {
  const json = '{"__proto__":"a","constructor":"b","toJSON":"c"}';

  expect(encodeJson(decodeJson(json, ["map", "string"]), ["map", "string"])).toBe(json);
});
