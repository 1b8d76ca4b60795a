import { deepStrictEqual } from "node:assert";
import fc from "../../support/properties";
import {
  decodeJson,
  decodeMsgpack,
  encodeJson,
  encodeMsgpack,
  equal,
  isWhollyKnown,
  transform,
} from "../../../src/cty";
import { places } from "../../support/cty/typed-values";

// Compared by node:assert, since Jest's own comparisons stumble over keys such as `constructor`.
test("every value comes back from msgpack as it went", () => {
  fc.assert(
    fc.property(places({ known: false }), ({ type, value }) => {
      const back = decodeMsgpack(encodeMsgpack(value, type), type);

      deepStrictEqual(back, value);
      expect(equal(back, value, type)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("every known value comes back from JSON as it went", () => {
  fc.assert(
    fc.property(places({ known: true }), ({ type, value }) => {
      const back = decodeJson(encodeJson(value, type), type);

      deepStrictEqual(back, value);
    }),
    { numRuns: 500 },
  );
});

test("JSON is refused for exactly the values with an unknown in them", () => {
  fc.assert(
    fc.property(places({ known: false }), ({ type, value }) => {
      if (isWhollyKnown(value)) expect(() => encodeJson(value, type)).not.toThrow();
      else expect(() => encodeJson(value, type)).toThrow("an unknown value cannot be stored");
    }),
  );
});

test("a transformation that replaces nothing changes nothing", () => {
  fc.assert(
    fc.property(places({ known: false }), ({ type, value }) => {
      deepStrictEqual(
        transform(value, (place) => place, type),
        value,
      );
    }),
  );
});

test("bytes that are no value give an Error and nothing else", () => {
  fc.assert(
    fc.property(fc.uint8Array(), places({ known: false }), (bytes, { type }) => {
      try {
        decodeMsgpack(bytes, type);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
        expect(String(error)).toMatch(/not valid msgpack|required|no such attribute/);
      }
    }),
  );
});
