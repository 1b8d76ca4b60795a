import fc from "../../support/properties";
import { LosslessNumber, toNumber, toNumberText } from "../../../src/cty";

test.each([
  ["1.50", 1.5],
  ["1e3", 1000],
  ["1E+3", 1000],
  ["-0", 0],
  ["-0.00e9", 0],
  ["0e99999999999999999", 0],
  ["007", 7],
  ["0.1", 0.1],
  ["-12.5e-1", -1.25],
  ["9007199254740991", 9007199254740991],
  ["1e21", 1e21],
  ["0.0000001", 1e-7],
])("%s is the plain number %d", (text, number) => {
  expect(toNumber(text)).toBe(number);
});

test.each([
  ["12345678901234567890", "12345678901234567890"],
  ["9007199254740993", "9007199254740993"],
  ["-9007199254740993.0", "-9007199254740993"],
  ["0.10000000000000000001", "0.10000000000000000001"],
  ["100.0000000000000000010", "100.000000000000000001"],
  ["12e2000", "12e2000"],
  ["120e1999", "12e2000"],
  ["0.00012e-2000", "12e-2005"],
])("%s is kept without loss, in the spelling %s", (text, canonical) => {
  expect(toNumber(text)).toEqual(new LosslessNumber(canonical));
});

test.each(["", " 1", "1 ", "1.", ".5", "+1", "0x10", "1_000", "NaN", "Infinity", "1e", "1e99999999999999999"])(
  "'%s' is no number, and the message does not repeat it",
  (text) => {
    expect(() => toNumber(text)).toThrow(/^Not a decimal number\.$|^The number's exponent is out of range\.$/);
  },
);

test("a number that is no LosslessNumber prints as its value", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (double) => {
      expect(toNumber(String(double))).toBe(double + 0); // + 0 makes 0 of -0
    }),
  );
});

test("two spellings of a value have one text", () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.nat({ max: 30 }), (integer, zeros) => {
      const spelled = `${integer}${"0".repeat(zeros)}.000e-${zeros}`;

      expect(toNumberText(toNumber(spelled))).toBe(toNumberText(toNumber(integer.toString())));
    }),
  );
});

test("a hundred thousand zeros inside a number take no time worth naming", () => {
  const text = `1${"0".repeat(100_000)}1`;

  expect(toNumberText(toNumber(text))).toBe(text);
});

test("up to 1,100 zeros are written out, on either side of the point, and more as an exponent", () => {
  expect(toNumber("12e1100")).toEqual(new LosslessNumber(`12${"0".repeat(1100)}`));
  expect(toNumber("12e1101")).toEqual(new LosslessNumber("12e1101"));
  expect(toNumber("12e-1100")).toEqual(new LosslessNumber(`0.${"0".repeat(1098)}12`));
  expect(toNumber("12e-1101")).toEqual(new LosslessNumber("12e-1101"));
});
