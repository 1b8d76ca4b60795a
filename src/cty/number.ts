import { isLosslessNumber, LosslessNumber } from "lossless-json";

/** Longest run of zeros in a canonical text; enough for every double. Longer ones are written as an exponent. */
const LONGEST_SHIFT = 1100;

interface Decimal {
  readonly sign: string;
  /** Significant digits without leading or trailing zeros; empty for zero. */
  readonly digits: string;
  /** Power of ten of the last digit. */
  readonly exponent: number;
}

/**
 * Converts decimal text to a number without loss: a plain number if it prints as exactly that value, otherwise a
 * LosslessNumber in canonical spelling. Throws for other text, without repeating it.
 */
export function toNumber(text: string): number | LosslessNumber {
  const decimal = toDecimal(text);
  const canonical = toText(decimal);
  const number = Number(canonical);
  if (!Number.isFinite(number)) return new LosslessNumber(canonical);
  return toText(toDecimal(String(number))) === canonical ? number : new LosslessNumber(canonical);
}

/** Canonical decimal spelling of a number: `1.50`, `15e-1` and 1.5 give `1.5`. */
export function toNumberText(number: number | LosslessNumber): string {
  return toText(toDecimal(String(number)));
}

/** Exact decimal value of a double, which differs from what it prints: 0.1 has 55 decimals. */
export function toExactNumber(double: number): number | LosslessNumber {
  if (Number.isSafeInteger(double)) return double;
  if (!Number.isFinite(double)) throw new Error("The number is not finite.");
  let whole = double;
  let halvings = 0;
  // Doubling is exact, so this ends at the integer m of m / 2^n, which is m * 5^n / 10^n.
  for (; !Number.isInteger(whole); halvings++) whole *= 2;
  return toNumber(`${(BigInt(whole) * 5n ** BigInt(halvings)).toString()}e-${halvings}`);
}

export function isNumber(value: unknown): value is number | LosslessNumber {
  return typeof value === "number" || isLosslessNumber(value);
}

function toDecimal(text: string): Decimal {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (match === null) throw new Error("Not a decimal number.");
  const [, sign = "", whole = "", fraction = "", power = "0"] = match;
  const written = (whole + fraction).replace(/^0+/, "");
  const digits = trimZeros(written);
  if (digits === "") return { sign: "", digits, exponent: 0 };
  const exponent = Number(power) - fraction.length + written.length - digits.length;
  if (!Number.isSafeInteger(exponent)) throw new Error("The number's exponent is out of range.");
  return { sign, digits, exponent };
}

/** Avoids the pattern `0+$`, which takes quadratic time on long runs of zeros inside a number. */
function trimZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === "0") end--;
  return digits.slice(0, end);
}

function toText({ sign, digits, exponent }: Decimal): string {
  if (digits === "") return "0";
  if (Math.abs(exponent) > LONGEST_SHIFT) return `${sign}${digits}e${exponent}`;
  if (exponent >= 0) return sign + digits + "0".repeat(exponent);
  const padded = digits.padStart(1 - exponent, "0");
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
}
