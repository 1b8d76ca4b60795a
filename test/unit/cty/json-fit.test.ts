import fc from "../../support/properties";
import { decodeJson, encodeJson, fitsJson, type Type } from "../../../src/cty";
import { places } from "../../support/cty/typed-values";

test("JSON that we write fits its type", () => {
  fc.assert(
    fc.property(places({ known: true }), ({ type, value }) => {
      expect(fitsJson(encodeJson(value, type), type)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("JSON of another type fits only if it is read as that type without a change", () => {
  fc.assert(
    fc.property(places({ known: true }), places({ known: true }), ({ value, type: own }, { type }) => {
      const text = encodeJson(value, own);
      if (fitsJson(text, type)) expect(JSON.parse(encodeJson(decodeJson(text, type), type))).toEqual(JSON.parse(text));
    }),
    { numRuns: 500 },
  );
});

const OBJECT: Type = ["object", { id: "string", size: "number", open: "dynamic" }];

test.each([
  ["an attribute is absent", '{"id":"1","size":1}'],
  ["there is another attribute", '{"id":"1","size":1,"open":null,"old":1}'],
  ["another attribute stands in place of one", '{"id":"1","size":1,"old":null}'],
  ["a number stands for a string", '{"id":1,"size":1,"open":null}'],
  ["a string stands for a number", '{"id":"1","size":"1","open":null}'],
  ["an open value has no type", '{"id":"1","size":1,"open":{"value":1}}'],
  ["an open value is a text", '{"id":"1","size":1,"open":"ab"}'],
  ["an open value has no value", '{"id":"1","size":1,"open":{"type":"string"}}'],
  ["an open value has a value of another name", '{"id":"1","size":1,"open":{"type":"string","old":"a"}}'],
  ["an open value has a part too many", '{"id":"1","size":1,"open":{"type":"string","value":"a","old":1}}'],
  [
    "an open value leaves its type open",
    '{"id":"1","size":1,"open":{"type":"dynamic","value":{"type":"string","value":"a"}}}',
  ],
  ["an open value is not of its type", '{"id":"1","size":1,"open":{"value":1,"type":"string"}}'],
  ["it is no JSON", '{"id":'],
])("JSON does not fit where %s", (_, text) => {
  expect(fitsJson(text, OBJECT)).toBe(false);
});
