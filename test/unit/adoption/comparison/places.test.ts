import { listLeaves, toMarks, valueAt, withValueAt } from "../../../../src/adoption/comparison/places";

test("a value is put at a place, and what it lies in is made", () => {
  expect(withValueAt({ a: 1 }, ["b", 1, "c"], "x")).toEqual({ a: 1, b: [null, { c: "x" }] });
  expect(withValueAt({ a: { b: 1, c: 2 } }, ["a", "b"], undefined)).toEqual({ a: { c: 2 } });
});

test("a setting called __proto__ is one like others", () => {
  const put = withValueAt({}, ["__proto__", "admin"], true);

  expect(valueAt(put, ["__proto__", "admin"])).toBe(true);
  expect(({} as Record<string, unknown>).admin).toBeUndefined();
  expect(valueAt({}, ["__proto__", "toString"])).toBeUndefined();
});

test("the leaves of a value and the marks of places have the same paths", () => {
  const places = listLeaves({ a: { b: "x" }, c: ["y", { d: 1 }], e: null });

  expect(places).toEqual([
    ["a", "b"],
    ["c", 0],
    ["c", 1, "d"],
  ]);
  expect(toMarks(places)).toEqual({ a: { b: true }, c: { 0: true, 1: { d: true } } });
});
