import { equalTypes, innerType, parseType, type Type } from "../../../src/cty";

test.each<Type>([
  "string",
  "number",
  "bool",
  "dynamic",
  ["list", "string"],
  ["set", ["map", "dynamic"]],
  ["tuple", []],
  ["tuple", ["string", ["list", "number"]]],
  ["object", {}],
  ["object", { id: "string", tags: ["set", "string"] }],
  ["object", { id: "string", name: "string" }, ["name"]],
])("%j is a type", (type) => {
  expect(parseType(JSON.parse(JSON.stringify(type)))).toEqual(type);
});

test.each([
  null,
  7,
  {},
  "text",
  [],
  ["list"],
  ["list", "text"],
  ["list", "string", []],
  ["tuple", "string"],
  ["object", []],
  ["object", null],
  ["object", { id: 1 }],
  ["object", { id: "string" }, "id"],
  ["object", { id: "string" }, ["name"]],
  ["object", { id: "string" }, ["toString"]],
  ["object", {}, [], []],
  [["list"], "string"],
])("%j is no type", (json) => {
  expect(() => parseType(json)).toThrow("Not a Terraform type");
});

test("an attribute may be called __proto__", () => {
  const type = parseType(JSON.parse('["object",{"__proto__":"string"}]'));

  expect(innerType(type, "__proto__")).toBe("string");
  expect(innerType(["object", {}], "__proto__")).toBeUndefined();
  expect(innerType(["object", {}], "constructor")).toBeUndefined();
});

test("types are equal whatever the order of attributes", () => {
  expect(equalTypes(["object", { a: "string", b: "bool" }], ["object", { b: "bool", a: "string" }])).toBe(true);
  expect(equalTypes(["object", { a: "string" }, ["a"]], ["object", { a: "string" }, ["a"]])).toBe(true);
  expect(equalTypes(["object", { a: "string" }, []], ["object", { a: "string" }])).toBe(true);
  expect(equalTypes(toOptional("a", "b"), toOptional("b", "a"))).toBe(true);
  expect(equalTypes(toOptional("a"), toOptional("b"))).toBe(false);
});

/** An object of two attributes, with the names of those that are optional. */
function toOptional(...names: string[]): Type {
  return ["object", { a: "string", b: "string" }, names];
}

test.each<[Type, Type]>([
  ["string", "dynamic"],
  [
    ["list", "string"],
    ["set", "string"],
  ],
  [
    ["tuple", ["string"]],
    ["tuple", ["string", "string"]],
  ],
  [
    ["object", { a: "string" }],
    ["object", { a: "number" }],
  ],
  [
    ["object", { a: "string" }],
    ["object", { a: "string" }, ["a"]],
  ],
])("%j and %j are different types", (a, b) => {
  expect(equalTypes(a, b)).toBe(false);
});
