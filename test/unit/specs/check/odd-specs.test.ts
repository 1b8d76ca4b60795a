import { listSecretPaths } from "../../../../src/specs";
import { check, say } from "../../../support/specs/example-spec";

const ofText = (schema: object) => ({ properties: { text: { type: "string", ...schema } } });

test.each([
  ["not even a schema", { properties: 7, required: "a" }, { a: 1 }],
  ["a type that is null itself", { properties: { quota: { type: ["number", null] } } }, { quota: 1 }],
  ["a type nobody knows", { properties: { file: { type: "file" } } }, { file: 1 }],
  ["required as a flag", { properties: { a: { type: "string", required: true } } }, { a: "x" }],
  ["an empty enum", ofText({ enum: [] }), { text: "x" }],
  ["a bound in quotes", { properties: { n: { type: "integer", minimum: "5" } } }, { n: 1 }],
  ["an id of draft 4", { id: "#root", properties: { a: { id: "a", type: "string" } } }, { a: "x" }],
  ["a reference that leads nowhere", { properties: { a: { $ref: "#/definitions/none" } } }, { a: 1 }],
  ["a reference to elsewhere", { properties: { a: { $ref: "https://example.com/a.json" } } }, { a: 1 }],
  ["a reference to itself", { properties: { a: { $ref: "#/properties/a" } } }, { a: 1 }],
  ["a schema that takes everything", { properties: { a: true } }, { a: 1 }],
  ["a format nobody knows", ofText({ format: "cron" }), { text: "x" }],
])("a spec with %s can be used", (_, spec, config) => {
  expect(check({ config }, spec)).toEqual([]);
});

test.each([
  ["one that is valid only without the u flag", "^[a-z0-9_\\-]+\\-\\.$", "a-.", true],
  ["one with a property of Unicode", "^\\p{L}+$", "æøå", true],
  ["one that is valid nowhere", "(?P<year>\\d{4})", "x", true],
  ["one that asks for the ends of another engine", "\\A\\d+\\Z\\-", "x", true],
  ["one that does not fit", "^\\d+$", "x", false],
])("a pattern counts if ECMA reads it: %s", (_, pattern, text, fits) => {
  expect(check({ config: { text } }, ofText({ pattern })).length === 0).toBe(fits);
});

test.each([
  "2021-03-04T05:06:07Z",
  "2021-03-04T05:06:07.123+02:00",
  "2021-03-04 05:06:07",
  "2021-03-04T05:06",
  "2021-03-04",
  "2021",
])("the time %s is one that connectors take", (text) => {
  expect(check({ config: { text } }, ofText({ format: "date-time" }))).toEqual([]);
});

test.each(["2021-13-04T00:00:00Z", "2021-02-30", "4 March 2021", "now", ""])('"%s" is no time', (text) => {
  expect(say({ config: { text } }, ofText({ format: "date-time", title: "Start" }))).toEqual([
    "text: Start must be a date-time.",
  ]);
});

test("references are followed, also round in a circle", () => {
  const spec = {
    properties: { root: { $ref: "#/definitions/node" } },
    definitions: {
      node: {
        type: "object",
        properties: {
          size: { type: "integer", title: "Size" },
          key: { type: "string", airbyte_secret: true },
          children: { type: "array", items: { $ref: "#/definitions/node" } },
        },
      },
    },
  };

  const config = { root: { size: 1, children: [{ children: [{ size: "x" }, { size: 2 }] }] } };

  expect(say({ config }, spec)).toEqual([
    "root.children.0.children.0.size: Size must be a whole number, not a string.",
  ]);
  expect(check({ config: { root: { children: [{ children: [{ key: "k" }] }] } } }, spec)).toMatchObject([
    { kind: "secret-in-config" },
  ]);
  expect(listSecretPaths(spec)).toEqual([["root", "key"]]);
});

test("parts of allOf are all checked, and lend their title", () => {
  const spec = {
    properties: { mode: { description: "How", allOf: [{ title: "Mode", type: "string", enum: ["a", "b"] }] } },
  };

  expect(say({ config: { mode: "c" } }, spec)).toEqual(['mode: Mode must be one of "a" or "b", not "c".']);
});

test("bounds of draft 4 exclude their number", () => {
  const spec = { properties: { n: { type: "number", title: "N", minimum: 0, exclusiveMinimum: true } } };

  expect(say({ config: { n: 0 } }, spec)).toEqual(["n: N must be more than 0, not 0."]);
});

test("what only the whole can break is told once all is known", () => {
  const spec = { properties: { a: { type: "integer" }, b: {} }, not: { required: ["a", "b"] } };

  expect(check({ config: { a: 1, b: 1 } }, spec)).toMatchObject([{ path: [], kind: "other" }]);
  expect(check({ config: { a: 1, b: 1 }, mode: "partial" }, spec)).toEqual([]);
});

test("names that every object has are ordinary keys", () => {
  const spec = { properties: { host: { type: "string" } } };

  expect(check({ config: JSON.parse('{"constructor": 1, "__proto__": 2}') }, spec).map(({ path }) => path)).toEqual([
    ["constructor"],
    ["__proto__"],
  ]);
});
