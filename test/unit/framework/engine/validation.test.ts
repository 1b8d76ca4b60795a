import { toPathText } from "../../../../src/cty";
import { terraform, TerraformError, UNKNOWN } from "../../../support/core";
import { providing, Shelf, thing, type Thing } from "../../../support/framework/example-resource";

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
