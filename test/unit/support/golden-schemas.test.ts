import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { attr, createEngine, type Attribute, type ProviderSchema } from "../../../src/framework";
import {
  listIncompatibilities,
  readGoldens,
  toGolden,
  writeGolden,
  type Golden,
} from "../../support/framework/golden-schemas";
import { attributes, providing, Shelf, thing, type Thing } from "../../support/framework/example-resource";

const folder = mkdtempSync(join(tmpdir(), "golden-"));

afterAll(() => rmSync(folder, { recursive: true }));

function schemaOf(different: Partial<Thing> = {}): ProviderSchema {
  return createEngine(providing(new Shelf(), [thing(different)]), () => undefined).schema();
}

test("a golden file has a value for everything that is stored, and can be read back", async () => {
  const engine = createEngine(providing(new Shelf(), [thing()]), () => undefined);

  writeGolden(folder, 0, toGolden(engine.schema(), "test_thing"));
  const { state } = readGoldens(folder).get(0)!;
  const read = await engine.upgradeState("test_thing", 0, JSON.stringify(state));

  expect(read.diagnostics).toEqual([]);
  const empty = Object.entries(read.state as object).filter(([, value]) => value === null);
  expect(empty.map(([name]) => name)).toEqual(["secret_wo"]);
});

/** Golden file of the example resource with other attributes; undefined removes one. */
function goldenOf(different: Readonly<Record<string, Attribute | undefined>> = {}): Golden {
  const all: Readonly<Record<string, Attribute | undefined>> = { ...attributes, ...different };
  const there = Object.entries(all).filter(([, attribute]) => attribute !== undefined);
  // Its attributes are known at run time only.
  return toGolden(schemaOf({ attributes: Object.fromEntries(there) as typeof attributes }), "test_thing");
}

const text = attr.string.optional({ description: "Text." });

test.each([
  ["an attribute that is gone", { size: undefined }, ["size: gone"]],
  ["another type", { size: text }, ['size: was "number", and is "string"']],
  [
    "a set that is a list",
    { tags: attr.stringList.optional({ description: "Tags." }) },
    [expect.stringMatching(/^tags: /)],
  ],
  ["a nested attribute that is gone", { frame: attr.object({}).optional({ description: "F." }) }, ["frame.wood: gone"]],
  [
    "one in a map that is gone",
    { parts: attr.objectMap({ color: text }).optional({ description: "P." }) },
    ['parts["…"].finish: gone'],
  ],
])("%s needs a new version", (_name, change, expected) => {
  expect(listIncompatibilities(goldenOf().type, goldenOf(change).type)).toEqual(expected);
});

test.each([
  ["an attribute more", { more: text }],
  ["another mode", { size: attr.number.required({ description: "Size." }) }],
  ["a nested attribute more", { frame: attr.object({ wood: text, nail: text }).optional({ description: "F." }) }],
])("%s needs none", (_name, change) => {
  expect(listIncompatibilities(goldenOf().type, goldenOf(change).type)).toEqual([]);
});

test("a golden file that was written once is not written over", () => {
  const place = join(folder, "released");
  writeGolden(place, 0, goldenOf());

  writeGolden(place, 0, goldenOf({ more: text }));

  expect(readGoldens(place).get(0)!.state).not.toHaveProperty("more");
});

test("another file among them is refused", () => {
  const place = join(folder, "odd");
  writeGolden(place, 0, goldenOf());
  writeFileSync(join(place, "notes.json"), "{}");

  expect(() => readGoldens(place)).toThrow("is no golden file");
});
