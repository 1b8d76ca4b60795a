import { z } from "zod";
import { toPathText, Typed, type Value } from "../../../../src/cty";
import { attr } from "../../../../src/framework";
import { refuseWriteOnly, validateConfig } from "../../../../src/framework/engine/validate";
import { Diagnostics } from "../../../../src/framework/report";
import { whole } from "../../../support/framework/engine-bench";
import { terraform, TerraformError, UNKNOWN } from "../../../support/core";
import { attributes, providing, Shelf, thing, type Thing } from "../../../support/framework/example-resource";

async function listErrors(given: object, different: Partial<Thing> = {}, writeOnlyAllowed = true): Promise<string[]> {
  const core = terraform(providing(new Shelf(), [thing(different)]), { client: { writeOnlyAllowed } });
  const { diagnostics } = await core.validate("test_thing", { name: "a", ...given }).then(
    (found) => ({ diagnostics: found }),
    (error: unknown) => {
      if (error instanceof TerraformError) return error;
      throw error;
    },
  );
  return diagnostics.map(({ path = [], detail }) => `${toPathText(path)}: ${detail}`);
}

test.each([
  ["an attribute", { name: "" }, ["name: It must not be empty."]],
  ["a nested attribute", { details: { note: "long" } }, ["details.note: It must be short."]],
  ["an element of a set", { tags: ["a", "B"] }, ["tags: It must be small."]],
  ["the known element of a set", { tags: ["B", UNKNOWN] }, ["tags: It must be small."]],
  ["null in a list", { steps: ["a", null] }, ["steps[1]: It must not contain null. Remove the element."]],
  ["null in a map of objects", { parts: { p: null } }, ['parts["p"]: It must not contain null. Remove the element.']],
])("%s is refused at its place", async (_name, given, errors) => {
  expect(await listErrors(given)).toEqual(errors);
});

test.each([
  ["an unknown attribute", { name: UNKNOWN }],
  ["an unknown nested attribute", { details: { note: UNKNOWN } }],
  ["an unknown element", { tags: [UNKNOWN] }],
  ["an unknown leaf of a config", { settings: { host: UNKNOWN } }],
  ["null", { size: null, settings: null, details: null }],
])("%s is not refused", async (_name, given) => {
  expect(await listErrors(given)).toEqual([]);
});

test.each<[what: string, given: object, places: string[]]>([
  ["each element of a list", { steps: ["a", null, "b", null] }, ["steps[1]", "steps[3]"]],
  ["each element of a list of objects", { rows: [{ cell: "1" }, null] }, ["rows[1]"]],
  ["null in a set", { tags: [null] }, ["tags"]],
])("%s that is refused is told by its place", async (_what, given, places) => {
  const errors = await listErrors(given);

  expect(errors.map((error) => error.replace(": It must not contain null. Remove the element.", ""))).toEqual(places);
});

test("a refusal is titled by the attribute, and a write-only one says what cannot be", () => {
  const report = new Diagnostics();

  validateConfig({ attributes }, whole({ name: "", settings: new Typed("string", "x") }), report);
  refuseWriteOnly(attributes, whole({ name: "a", secret_wo: "s" }), report);

  expect(report.diagnostics.map(({ summary, path }) => [summary, toPathText(path ?? [])])).toEqual([
    ["Invalid name", "name"],
    ["Invalid settings", "settings"],
    ["secret_wo cannot be used here", "secret_wo"],
  ]);
});

test.each<[what: string, settings: Value, valid: boolean]>([
  ["a value of any type that is not known", new Typed("dynamic", UNKNOWN), true],
  ["an object that is not known", new Typed(["object", { a: "string" }], UNKNOWN), true],
  ["a map that is not known", new Typed(["map", "string"], UNKNOWN), true],
  ["a list that is not known", new Typed(["list", "string"], UNKNOWN), false],
  ["a text that is not known", new Typed("string", UNKNOWN), false],
  ["a text that is null", new Typed("string", null), true],
  ["an empty list", new Typed(["tuple", []], []), false],
])("%s as a config", (_what, settings, valid) => {
  const report = new Diagnostics();

  validateConfig({ attributes }, whole({ name: "a", settings }), report);

  expect(report.hasErrors()).toBe(!valid);
});

test("a value of any type may be a text where it is no config", () => {
  const report = new Diagnostics();
  const any = attr.of("dynamic").optional({ description: "Anything." });

  validateConfig({ attributes: { any } }, { any: new Typed("string", "x") }, report);

  expect(report.diagnostics).toEqual([]);
});

test("an element of a set is refused at the set itself", () => {
  const report = new Diagnostics();

  validateConfig({ attributes }, whole({ name: "a", tags: ["B"] }), report);

  expect(report.diagnostics.map(({ path }) => path)).toEqual([[{ attribute: "tags" }]]);
});

test("checks of nested attributes are made once, wherever they are", () => {
  const inner = { note: attr.string.optional({ description: "Note.", check: z.string().max(3, "It must be short.") }) };
  const nested = {
    one: attr.object(inner).optional({ description: "One." }),
    many: attr.objectMap(inner).optional({ description: "Many." }),
    rows: attr.objectList(inner).optional({ description: "Rows." }),
    map: attr.stringMap.optional({ description: "Map.", each: z.string().max(3, "It must be short.") }),
    list: attr.stringList.optional({ description: "List.", each: z.string().max(3, "It must be short.") }),
  };
  const report = new Diagnostics();
  const long = { note: "long" };

  validateConfig(
    { attributes: nested },
    { one: long, many: { k: long }, rows: [{ note: "ok" }, long], map: { k: "long" }, list: ["ok", "long"] },
    report,
  );

  expect(report.diagnostics.map(({ path }) => toPathText(path ?? []))).toEqual([
    "one.note",
    'many["k"].note',
    "rows[1].note",
    'map["k"]',
    "list[1]",
  ]);
});

test.each([["a string"], [1], [["a"]], [true]])("%p is no config", async (settings) => {
  expect(await listErrors({ settings })).toEqual([expect.stringMatching(/^settings: It must be an object, such as/)]);
});

test("a write-only value is refused where Terraform would store it, known or not", async () => {
  const refused = [expect.stringMatching(/^secret_wo: .*Terraform 1\.11/)];

  expect(await listErrors({ secret_wo: "s" }, {}, false)).toEqual(refused);
  expect(await listErrors({ secret_wo: UNKNOWN }, {}, false)).toEqual(refused);
  expect(await listErrors({}, {}, false)).toEqual([]);
  expect(await listErrors({ secret_wo: "s" }, {}, true)).toEqual([]);
});

test("rules across attributes see null for what is absent and undefined for what is not known", async () => {
  const seen: unknown[] = [];

  await listErrors(
    { size: UNKNOWN, tags: ["a", UNKNOWN], details: { note: UNKNOWN }, settings: { a: UNKNOWN } },
    { validate: ({ config }) => void seen.push(config) },
  );

  expect(seen).toEqual([
    expect.objectContaining({
      name: "a",
      label: null,
      details: { level: null, grain: null, shape: null, tone: null },
      settings: { a: UNKNOWN },
    }),
  ]);
  expect(seen[0]).not.toHaveProperty("size");
  expect(seen[0]).not.toHaveProperty("tags");
});

test("a rule across attributes points at the attribute it names", async () => {
  const errors = await listErrors(
    {},
    { validate: ({ report }) => report.error("Both are there", "Give one.", "label") },
  );

  expect(errors).toEqual(["label: Give one."]);
});
