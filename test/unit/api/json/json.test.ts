import fc from "../../../support/properties";
import { isSafeNumber, parse } from "lossless-json";
import { LosslessNumber } from "../../../../src/api";
import { parseJson, toJson } from "../../../../src/api/json";

test.each(["9007199254740993", "0.1234567890123456789", "1e400", "-12345678901234567890", "1.0e-400"])(
  "the digits of %s are kept",
  (digits) => {
    expect(parseJson(digits)).toEqual(new LosslessNumber(digits));
    expect(toJson(parseJson(digits))).toBe(digits);
  },
);

test.each(["5432", "0.5", "-1", "1e3", "1.0000000000000000", "1E22", "0.000000000000000001"])(
  "%s is a plain number",
  (digits) => {
    expect(parseJson(digits)).toBe(Number(digits));
  },
);

test("long numbers are found wherever they stand, and what looks like one inside a text stays text", () => {
  const text = String.raw`{"a\\":[12345678901234567890,{"b\"":-0.12345678901234567890}],"c":"\\\"12345678901234567890","__proto__":98765432109876543210}`;

  const body = parseJson(text) as Record<string, unknown>;

  expect(toJson(body)).toBe(text);
  expect(body.c).toBe('\\"12345678901234567890');
  expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
});

test("a text that begins as our own marks do is no number", () => {
  const text = '["number:1","_number:2",12345678901234567890]';

  expect(parseJson(text)).toEqual(["number:1", "_number:2", new LosslessNumber("12345678901234567890")]);
});

test("any JSON is read as a reader of every letter reads it", () => {
  const number = fc.oneof(fc.bigInt().map(String), fc.double({ noNaN: true, noDefaultInfinity: true }).map(String));
  const keyless = (text: string): boolean => !text.includes("__proto__");
  const texts = fc.tuple(fc.json().filter(keyless), number, fc.string());

  fc.assert(
    fc.property(texts, ([json, digits, word]) => {
      const text = `{"json":${json},"number":[${digits},${JSON.stringify(`${word}${digits}`)}],${JSON.stringify(`k${word}`)}:${digits}}`;
      const toNumber = (each: string): unknown => (isSafeNumber(each) ? Number(each) : new LosslessNumber(each));

      expect(parseJson(text)).toEqual(parse(text, undefined, toNumber));
    }),
  );
});

test("keys without value are left out", () => {
  expect(toJson({ name: undefined, mode: null })).toBe('{"mode":null}');
});

test.each(["{", "", "[1 2]", "{12345678901234567890:1}", '{"a":12345678901234567890', '"a', "0012345678901234567890"])(
  "%s, which is no JSON, is an error",
  (text) => {
    expect(() => parseJson(text)).toThrow(SyntaxError);
  },
);

test("a text that is nested without end is an error, not a stack without end", () => {
  expect(() => parseJson("[".repeat(1_000_000))).toThrow("nested more than 500 levels");
  expect(parseJson(`${"[".repeat(500)}${"]".repeat(500)}`)).toEqual(expect.any(Array));
});
