import { LosslessNumber } from "../../../src/api";
import { parseJson, toJson } from "../../../src/api/json";

test.each(["9007199254740993", "0.1234567890123456789", "1e400"])("the digits of %s are kept", (digits) => {
  expect(parseJson(digits)).toEqual(new LosslessNumber(digits));
  expect(toJson(parseJson(digits))).toBe(digits);
});

test.each(["5432", "0.5", "-1", "1e3"])("%s is a plain number", (digits) => {
  expect(parseJson(digits)).toBe(Number(digits));
});

test("keys without value are left out", () => {
  expect(toJson({ name: undefined, mode: null })).toBe('{"mode":null}');
});

test("text that is no JSON is an error", () => {
  expect(() => parseJson("{")).toThrow(SyntaxError);
});
