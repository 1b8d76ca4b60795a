import { fromPlain, innerType, LosslessNumber, parseType, toPlain, toTyped, Typed, UNKNOWN } from "../../../src/cty";

test("plain lists are converted item by item, and so are the lists inside them", () => {
  const value = [[new LosslessNumber("1.0")], new Typed("string", "s"), null];

  expect(toPlain(value)).toEqual([[new LosslessNumber("1.0")], "s", null]);
  expect(fromPlain([[new LosslessNumber("1.0")], "s", null, UNKNOWN])).toEqual([[1], "s", null, UNKNOWN]);
});

test.each([undefined, null])("%p is null, whatever the type of its place", (plain) => {
  expect(fromPlain(plain)).toBeNull();
  expect(fromPlain(plain, "dynamic")).toBeNull();
  expect(fromPlain(plain, ["object", { a: "string" }])).toBeNull();
});

test("unknown stays unknown, whatever the type of its place", () => {
  expect(fromPlain(UNKNOWN, "dynamic")).toBe(UNKNOWN);
  expect(fromPlain({ a: UNKNOWN }, ["object", { a: "dynamic", b: "string" }])).toEqual({ a: UNKNOWN, b: null });
});

test("items of a list and members of a map are led by the type inside", () => {
  expect(fromPlain(["a"], ["list", "dynamic"])).toEqual([new Typed("string", "a")]);
  expect(fromPlain({ k: "a" }, ["map", "dynamic"])).toEqual({ k: new Typed("string", "a") });
  expect(fromPlain(["a", "b"], ["tuple", ["string", "dynamic"]])).toEqual(["a", new Typed("string", "b")]);
});

test("the type inside a type is found by the step into it, and is none for another kind of step", () => {
  expect(innerType(["list", "bool"], 7)).toBe("bool");
  expect(innerType(["map", "number"], "any")).toBe("number");
  expect(innerType(["tuple", ["bool", "number"]], 1)).toBe("number");
  expect(innerType(["tuple", ["bool", "number"]], 2)).toBeUndefined();
  expect(innerType(["tuple", ["bool", "number"]], "length")).toBeUndefined();
  expect(innerType("dynamic", 0)).toBeUndefined();
  expect(innerType("string", "length")).toBeUndefined();
  expect(innerType(undefined, 0)).toBeUndefined();
});

test("an open value has the type of a literal, at any depth", () => {
  expect(toTyped([["a"], [true, 1]])).toEqual(
    new Typed(
      [
        "tuple",
        [
          ["tuple", ["string"]],
          ["tuple", ["bool", "number"]],
        ],
      ],
      [["a"], [true, 1]],
    ),
  );
});

/** A type with so many others around its innermost one. */
function nested(levels: number, wrap: (inner: unknown) => unknown): unknown {
  let type: unknown = "string";
  for (let level = 0; level < levels; level += 1) type = wrap(type);
  return type;
}

test.each<[string, (inner: unknown) => unknown]>([
  ["lists", (inner) => ["list", inner]],
  ["tuples", (inner) => ["tuple", [inner]]],
  ["objects", (inner) => ["object", { a: inner }]],
])("a type of %s may be 500 levels deep, and no deeper", (_, wrap) => {
  expect(parseType(nested(500, wrap))).toEqual(nested(500, wrap));
  expect(() => parseType(nested(501, wrap))).toThrow("nested more than 500 levels deep");
});

test.each([[["object", 5]], [["object", "a"]], [["object", { 5: "string" }, [5]]]])("%j is no type", (json) => {
  expect(() => parseType(json)).toThrow("Not a Terraform type");
});
