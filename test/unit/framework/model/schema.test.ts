import { z } from "zod";
import { attr, createEngine, toObjectType, type Attributes } from "../../../../src/framework";
import { providing, Shelf, thing } from "../../../support/framework/example-resource";

const schemas = createEngine(providing(new Shelf(), [thing({ version: 3 })]), () => undefined).schema();
const { attributes, version } = schemas.resources.test_thing!;

test("types are served under their full names, with the version of their state", () => {
  expect(Object.keys(schemas.resources)).toEqual(["test_thing"]);
  expect(version).toBe(3);
});

test.each([
  ["required", "name", { required: true, optional: false, computed: false, writeOnly: false }],
  ["optional", "size", { required: false, optional: true, computed: false, writeOnly: false }],
  ["computed", "id", { required: false, optional: false, computed: true, writeOnly: false }],
  ["optional and computed", "label", { required: false, optional: true, computed: true, writeOnly: false }],
  [
    "optional and computed by its default",
    "mode",
    { required: false, optional: true, computed: true, writeOnly: false },
  ],
  ["write-only", "secret_wo", { required: false, optional: true, computed: false, writeOnly: true, sensitive: true }],
])("an attribute may be %s", (_mode, name, expected) => {
  expect(attributes[name]).toMatchObject(expected);
});

test("the type of a resource holds the types of its nested attributes", () => {
  expect(toObjectType(attributes)).toEqual([
    "object",
    expect.objectContaining({
      tags: ["set", "string"],
      settings: "dynamic",
      parts: ["map", ["object", { color: "string", finish: "string" }]],
      details: ["object", { level: "string", note: "string", tone: "string", grain: "string", shape: "string" }],
    }),
  ]);
});

test("a description, a deprecation and a check travel with the attribute", () => {
  const check = z.string().min(1);
  const name = attr.string.optional({ description: "Name.", deprecated: "Use title.", sensitive: true, check });
  const provider = providing(new Shelf(), [], { attributes: { name } satisfies Attributes });

  const schema = createEngine(provider, () => undefined).schema().provider.attributes.name;

  expect(schema).toMatchObject({ description: "Name.", deprecated: "Use title.", sensitive: true });
  expect(name.check).toBe(check);
});
