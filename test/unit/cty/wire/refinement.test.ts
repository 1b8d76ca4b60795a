import { encodeMsgpack, LosslessNumber, unknown, UNKNOWN, type Refinement, type Type } from "../../../../src/cty";
import { decode } from "../../../support/cty/msgpack-hex";

const encode = (refinement: Refinement, type: Type) => {
  return Buffer.from(encodeMsgpack(unknown(refinement), type)).toString("hex");
};

test.each<[string, Type, string, Refinement]>([
  ["is not null", "string", "c7030c8101c2", { notNull: true }],
  ["is not null, of an object", ["object", {}], "c7030c8101c2", { notNull: true }],
  ["starts with ab", "string", "c7050c8102a26162", { prefix: "ab" }],
  ["is not null and starts with a", "string", "c7060c8201c202a161", { notNull: true, prefix: "a" }],
  ["is at least 0", "number", "c7050c81039200c3", { min: { value: 0, inclusive: true } }],
  ["is under 10", "number", "c7050c8104920ac2", { max: { value: 10, inclusive: false } }],
  ["is over 0.1", "number", "d70c810392a3302e31c2", { min: { value: 0.1, inclusive: false } }],
  ["has one or two elements", ["set", "string"], "c7050c8205010602", { minLength: 1, maxLength: 2 }],
  ["has no elements", ["map", "string"], "c7030c810600", { maxLength: 0 }],
])("an unknown that %s keeps its promise on the wire", (_, type, bytes, refinement) => {
  expect(encode(refinement, type)).toBe(bytes);
  expect(decode(bytes, type)).toEqual(unknown(refinement));
});

test("a bound may be beyond what a double holds", () => {
  const bound = { value: new LosslessNumber("9007199254740993"), inclusive: true };

  expect(decode("c70d0c810392cf0020000000000001c3", "number")).toEqual(unknown({ min: bound }));
});

test.each([
  ["ext 0 with an empty payload", "c70000"],
  ["ext 0 with any byte", "d40007"],
  ["ext 1", "d50101c2"],
  ["ext 1 that looks like a promise", "c703018101c2"],
  ["ext -1, a time elsewhere", "d6ff00000000"],
  ["ext -1 that is no time", "d4ff00"],
  ["ext 12 without payload", "c7000c"],
  ["ext 12 with one byte", "d40c00"],
  ["ext 12 with an empty map", "d40c80"],
  ["ext 12 that is no map", "c7030c920102"],
  ["ext 12 that is no msgpack", "c7030c8101c1"],
  ["ext 12 with a key that is not ours", "c7030c8109c2"],
  ["ext 12 that claims null", "c7030c8101c3"],
  ["ext 12 with a prefix that is no string", "c7030c810201"],
])("%s is unknown, and promises nothing", (_, bytes) => {
  expect(decode(bytes, "string")).toBe(UNKNOWN);
  expect(decode(bytes, "dynamic")).toBe(UNKNOWN);
});

test.each<[string, Type, string]>([
  ["a promise of an open type", "dynamic", "c7030c8101c2"],
  ["a prefix of a number", "number", "c7050c8102a26162"],
  ["a bound of a string", "string", "c7050c81039200c3"],
  ["a length that is negative", ["list", "string"], "c7030c8105ff"],
  ["a length that is no whole number", ["list", "string"], "c70b0c8105cb3ff8000000000000"],
  ["a length that is a text", ["list", "string"], "c7040c8105a161"],
  ["a bound without its bool", "number", "c7040c81039100"],
  ["an infinite bound", "number", "c70d0c810392cb7ff0000000000000c2"],
])("%s is no promise", (_, type, bytes) => {
  expect(decode(bytes, type)).toBe(UNKNOWN);
});

test.each<[Type, Refinement]>([
  ["dynamic", { notNull: true }],
  ["bool", { prefix: "a" }],
  ["string", { minLength: 1 }],
  ["number", { prefix: "a" }],
  [["tuple", []], { maxLength: 0 }],
  [["list", "string"], { min: { value: 1, inclusive: true } }],
  ["string", { max: { value: 1, inclusive: true } }],
])("a promise that a %j cannot keep is not sent", (type, refinement) => {
  expect(encode(refinement, type)).toBe("d40000");
});

test("a refinement is never larger than Terraform takes", () => {
  const bound = (digits: number) => ({ value: new LosslessNumber("1".repeat(digits)), inclusive: true });

  expect(encode({ min: bound(1017) }, "number")).toMatch(/^c804000c/);
  expect(encode({ min: bound(1018) }, "number")).toBe("d40000");
  expect(encode({ prefix: "😀".repeat(500) }, "string")).toMatch(/^c8/);
  expect(decode(encode({ prefix: "😀".repeat(500) }, "string"), "string")).toEqual(
    unknown({ prefix: "😀".repeat(200) }),
  );
});
