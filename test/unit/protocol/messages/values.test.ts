import { UNKNOWN } from "../../../../src/cty";
import { toDynamicValue, toPrivate, toPrivateBytes, toValue } from "../../../../src/protocol/messages/values";

test("a value is read in whichever of the two spellings it comes", () => {
  expect(toValue({ json: Buffer.from('{"a":"x"}') }, ["object", { a: "string" }])).toEqual({ a: "x" });
  expect(toValue({ msgpack: Buffer.of(0x81, 0xa1, 0x61, 0xa1, 0x78) }, ["object", { a: "string" }])).toEqual({
    a: "x",
  });
});

test.each([undefined, null, {}, { msgpack: Buffer.of(0xc0) }])("nothing and null are null: %j", (message) => {
  expect(toValue(message, "string")).toBeNull();
});

test("answers are msgpack, unknowns included", () => {
  expect(toDynamicValue(UNKNOWN, "string")).toEqual({ msgpack: Uint8Array.of(0xd4, 0, 0) });
});

test("what is remembered of an object survives the way to Terraform and back", () => {
  expect(toPrivate(toPrivateBytes({ salt: "ü", n: [1] }))).toEqual({ salt: "ü", n: [1] });
});

test("what is empty takes no room in the state, and 0 and empty texts are not empty", () => {
  const empty = { none: null, not: false, list: [], memory: { salt: null, versions: [] } };

  expect(toPrivate(toPrivateBytes({ ...empty, n: 0, text: "", places: [[]] }))).toEqual({
    n: 0,
    text: "",
    places: [[]],
  });
  expect(toPrivateBytes(empty)).toHaveLength(0);
});

test("nothing remembered is no bytes, and no bytes are nothing remembered", () => {
  expect(toPrivateBytes({})).toHaveLength(0);
  expect(toPrivate(new Uint8Array())).toEqual({});
});
