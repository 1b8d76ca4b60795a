import { LosslessNumber } from "lossless-json";
import { UNKNOWN } from "../../../../../src/framework";
import { sameConfig } from "../../../../../src/provider/settings/values";

test.each<[unknown, unknown]>([
  [
    { a: 1, b: 2 },
    { b: 2, a: 1 },
  ],
  [{ a: 1.5 }, { a: new LosslessNumber("15e-1") }],
  [{ a: null, b: {}, c: [], d: { e: null } }, {}],
  [null, {}],
  [undefined, []],
  [{ a: [{}, 1] }, { a: [null, 1] }],
  ["\u00e9", "e\u0301"],
])("%j means the same as %j", (a, b) => {
  expect(sameConfig(a, b)).toBe(true);
  expect(sameConfig(b, a)).toBe(true);
});

test.each<[unknown, unknown]>([
  [{ a: 1 }, { a: 2 }],
  [{ a: 1 }, { a: "1" }],
  [{ a: false }, {}],
  [{ a: "" }, {}],
  [{ a: 0 }, { a: null }],
  [
    [1, 2],
    [2, 1],
  ],
  [[null], []],
  [{ a: [1] }, { a: { 0: 1 } }],
  [{ a: { b: 1 } }, { a: 1 }],
  [UNKNOWN, UNKNOWN],
  [{ a: UNKNOWN }, {}],
  [{ toString: 1 }, {}],
])("%j does not mean the same as %j", (a, b) => {
  expect(sameConfig(a, b)).toBe(false);
  expect(sameConfig(b, a)).toBe(false);
});
