import { UNKNOWN, type Value } from "../../../../../src/cty";
import { attr } from "../../../../../src/framework";
import { listReplacements } from "../../../../../src/framework/engine/change/replacement";

const text = { description: "Text." };
const inner = { fixed: attr.string.optional({ ...text, replaces: true }), free: attr.string.optional(text) };
const attributes = {
  z: attr.string.optional({ ...text, replaces: true }),
  a: attr.string.optional({ ...text, replaces: "between-values" }),
  free: attr.stringSet.optional(text),
  one: attr.object(inner).optional(text),
  many: attr.objectMap(inner).optional(text),
  rows: attr.objectList(inner).optional(text),
};

const BEFORE = {
  z: "1",
  a: "1",
  free: ["1"],
  one: { fixed: "1", free: "1" },
  many: { k: { fixed: "1", free: "1" }, l: { fixed: null, free: "1" } },
  rows: [
    { fixed: "1", free: "1" },
    { fixed: null, free: null },
  ],
};

const [z, a, one] = [{ attribute: "z" }, { attribute: "a" }, { attribute: "one" }];
const fixed = { attribute: "fixed" };

test.each<[what: string, change: Record<string, Value>, paths: unknown[]]>([
  ["nothing", {}, []],
  ["what may change", { free: ["2"], one: { fixed: "1", free: "2" } }, []],
  ["two values, in order", { z: "2", a: "2" }, [[a], [z]]],
  ["a value that is not known", { z: UNKNOWN, a: UNKNOWN }, [[a], [z]]],
  ["a value that is taken away", { z: null, a: null }, [[z]]],
  ["a value in an object", { one: { fixed: "2", free: "1" } }, [[one, fixed]]],
  ["an object that is taken away", { one: null }, [[one, fixed]]],
  ["an object that is not known", { one: UNKNOWN }, []],
  [
    "a value in a map",
    { many: { ...BEFORE.many, k: { fixed: "2", free: "1" } } },
    [[{ attribute: "many" }, { key: "k" }, fixed]],
  ],
  ["an element that is taken away", { many: { l: BEFORE.many.l } }, [[{ attribute: "many" }, { key: "k" }, fixed]]],
  [
    "an element that is new",
    { many: { ...BEFORE.many, m: { fixed: "1", free: null } } },
    [[{ attribute: "many" }, { key: "m" }, fixed]],
  ],
  ["an element that is new, without such a value", { many: { ...BEFORE.many, m: { fixed: null, free: "1" } } }, []],
  [
    "a value in a list",
    { rows: [BEFORE.rows[0]!, { fixed: "2", free: null }] },
    [[{ attribute: "rows" }, { index: 1 }, fixed]],
  ],
])("%s", (_what, change, paths) => {
  expect(listReplacements(attributes, { ...BEFORE, ...change }, BEFORE)).toEqual(paths);
});

test("where nothing was before, nothing is replaced", () => {
  expect(listReplacements(attributes, BEFORE, null)).toEqual([]);
});
