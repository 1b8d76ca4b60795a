import {
  compileSpec,
  diffSpecs,
  listSecretPaths,
  LockError,
  parseLock,
  toDefaults,
  toTypes,
} from "../../../../src/specs";
import { EMPTY_LOCK, withConnector, type JsonObject } from "../../../../src/specs";
import { check, say } from "../../../support/specs/example-spec";

const ID = "3f1c5cbb-0a2e-4a4c-9f36-0c6f7d1c9a55";

/** Definitions that each refer to the next one twice: n of them unfold to 2^n schemas. */
function doubling(turns: number, twice: (next: JsonObject) => JsonObject): JsonObject {
  const definitions = Object.fromEntries(
    Array.from({ length: turns }, (_, turn) => [`d${turn}`, twice({ $ref: `#/definitions/d${turn + 1}` })]),
  );
  return { properties: { start: { $ref: "#/definitions/d0" } }, definitions };
}

/** Definitions that each have a setting of each other one. */
function crowd(size: number): JsonObject {
  const all = Array.from({ length: size }, (_, index) => [`d${index}`, { $ref: `#/definitions/d${index}` }]);
  const properties = Object.fromEntries(all) as JsonObject;
  return { properties, definitions: Object.fromEntries(all.map(([name]) => [name, { properties }])) as JsonObject };
}

function nested(depth: number): JsonObject {
  let spec: JsonObject = { type: "string" };
  for (let level = 0; level < depth; level += 1) spec = { properties: { inner: spec } };
  return spec;
}

const LONG = "is longer than 4000000 characters once its references are replaced by what they name";
const CIRCLE = "has a schema that refers to itself for the same value, so that checking it would never end";

const ENDLESS: readonly (readonly [string, JsonObject, string])[] = [
  ["alternatives that double", doubling(90, (next) => ({ oneOf: [next, next] })), LONG],
  ["parts of allOf that double", doubling(90, (next) => ({ allOf: [next, next] })), LONG],
  ["settings that double", doubling(90, (next) => ({ properties: { a: next, b: next } })), LONG],
  ["elements that double", doubling(90, (next) => ({ items: { anyOf: [next, next] } })), LONG],
  ["conditions that double", doubling(90, (next) => ({ if: next, then: next })), LONG],
  [
    "a long text that is referred to often",
    doubling(12, (next) => ({ description: "x".repeat(9000), oneOf: [next, next] })),
    LONG,
  ],
  ["definitions that all contain each other", crowd(20), LONG],
  ["alternatives that are the spec itself", { oneOf: [{ $ref: "#" }, { type: "string" }] }, CIRCLE],
  [
    "a part of allOf that is its own whole",
    { definitions: { a: { allOf: [{ $ref: "#/definitions/a" }] } }, properties: { a: { $ref: "#/definitions/a" } } },
    CIRCLE,
  ],
  [
    "references that go down and down",
    doubling(300, (next) => ({ properties: { a: next } })),
    "has more than 200 schemas nested in each other",
  ],
  ["objects within objects", nested(100_000), "is nested more than 600 levels deep"],
];

test.each(ENDLESS)("a spec with %s cannot be used, and the reason is told", (_, spec, reason) => {
  for (const use of [listSecretPaths, toDefaults, (json: JsonObject) => diffSpecs(json, json)])
    expect(() => use(spec)).toThrow(reason);
  expect(() => withConnector(EMPTY_LOCK, "source-crm", { id: ID, kind: "source", name: "CRM", spec })).toThrow(
    new LockError(
      `The spec of "source-crm" ${reason}. Report it to whoever publishes the connector. Nothing was changed.`,
    ),
  );
});

test("a lock with such a spec is refused, and the connector named", () => {
  const [, spec] = ENDLESS[0]!;
  const connector = { id: ID, kind: "source", name: "CRM", hash: "0", spec };

  expect(() => parseLock(JSON.stringify({ version: 1, connectors: { "source-crm": connector } }))).toThrow(
    new LockError(
      `The spec of "source-crm" ${LONG}. Remove the connector from the lock, or go back to the previous version.`,
    ),
  );
});

test("definitions that contain each other are typed and compared once in each turn", () => {
  const spec = crowd(5);
  const lock = withConnector(EMPTY_LOCK, "source-crm", { id: ID, kind: "source", name: "CRM", spec });

  expect(toTypes(lock).length).toBeLessThan(100_000);
  expect(diffSpecs(spec, spec)).toEqual([]);
});

test("alternatives that contain themselves are checked as far as there is time, and what was left out is told", () => {
  const tree = { oneOf: Array.from({ length: 40 }, () => ({ properties: { child: { $ref: "#/definitions/tree" } } })) };
  const checker = compileSpec({ properties: { root: { $ref: "#/definitions/tree" } }, definitions: { tree } });
  let root: JsonObject = { child: 1 };
  for (let level = 0; level < 8; level += 1) root = { child: root };

  for (const mode of ["partial", "complete"] as const)
    expect(checker.check({ config: { root }, mode })).toEqual([
      {
        path: [],
        in: "config",
        kind: "unchecked",
        severity: "warning",
        title: "The configuration",
        message:
          "The configuration was not checked: the connector's spec contains itself, and following it takes too long.",
      },
    ]);
});

test.each(["#/definitions/%zz", "#/properties/text/default", "#/properties", "#text"])(
  "a reference to %s leads nowhere, so it allows everything",
  ($ref) => {
    const text = { type: "string", default: { oneOf: 1, required: 2, properties: { a: 3 } } };

    expect(check({ config: { other: { a: 1 } } }, { properties: { text, other: { $ref } } })).toEqual([]);
  },
);

test("a value whose pattern takes too long passes, with a warning that says so", () => {
  const spec = {
    properties: { text: { type: "string", title: "Text", pattern: "^(?=a)(a|a)+$" }, n: { type: "integer" } },
  };
  const text = `${"a".repeat(40)}!`;

  expect(say({ config: { text, n: "x" } }, spec)).toEqual([
    "n: n must be a whole number, not a string.",
    "text: Text was not checked: the pattern that the spec has for it takes too long.",
  ]);
});

test("a key whose pattern takes too long may have any value, with a warning that says so", () => {
  const key = `${"a".repeat(40)}!`;
  const spec = { patternProperties: { "^(?=a)(a|aa)+$": { type: "string" } }, additionalProperties: false };

  expect(check({ config: { [key]: 1 } }, spec)).toMatchObject([
    {
      path: [key],
      kind: "unchecked",
      severity: "warning",
      message: expect.stringMatching(/pattern .* for keys takes too long/),
    },
  ]);
});
