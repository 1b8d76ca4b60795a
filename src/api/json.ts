import { isSafeNumber, LosslessNumber, parse, stringify } from "lossless-json";

export { isLosslessNumber, LosslessNumber } from "lossless-json";

/**
 * Reads JSON text. A number that JavaScript would round (integers above 2^53, long decimals) becomes a
 * `LosslessNumber`, every other one a plain number. Throws a SyntaxError when the text is not JSON.
 */
export function parseJson(text: string): unknown {
  return parse(text, undefined, (digits) => (isSafeNumber(digits) ? Number(digits) : new LosslessNumber(digits)));
}

/**
 * Writes JSON text; a `LosslessNumber` or bigint keeps every digit. Keys whose value is undefined are left out.
 * @param indent spaces for each level of a text that people read; one line when absent
 */
export function toJson(value: unknown, indent?: number): string {
  return stringify(value, undefined, indent) ?? "null";
}
