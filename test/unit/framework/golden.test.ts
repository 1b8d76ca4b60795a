import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { attr, createEngine, type ProviderSchema } from "../../../src/framework";
import { listIncompatibilities, readGoldens, toGolden, writeGolden } from "../../support/golden";
import { attributes, providing, Shelf, thing, type Thing } from "./shelf";

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

const type = (different: object = {}) =>
  toGolden(schemaOf({ attributes: { ...attributes, ...different } as typeof attributes }), "test_thing").type;

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
])("%s needs a new version", (_name, { ...change }, expected) => {
  const now = Object.fromEntries(
    Object.entries({ ...attributes, ...change }).filter(([, value]) => value !== undefined),
  );

  const found = listIncompatibilities(
    type(),
    toGolden(schemaOf({ attributes: now as typeof attributes }), "test_thing").type,
  );

  expect(found).toEqual(expected);
});

test.each([
  ["an attribute more", { more: text }],
  ["another mode", { size: attr.number.required({ description: "Size." }) }],
  ["a nested attribute more", { frame: attr.object({ wood: text, nail: text }).optional({ description: "F." }) }],
])("%s needs none", (_name, change) => {
  expect(listIncompatibilities(type(), type(change))).toEqual([]);
});

test("a golden file that was written once is not written over", () => {
  const place = join(folder, "released");
  const { size: _size, ...rest } = attributes;
  writeGolden(place, 0, toGolden(schemaOf(), "test_thing"));

  writeGolden(place, 0, toGolden(schemaOf({ attributes: rest as typeof attributes }), "test_thing"));

  expect(readGoldens(place).get(0)!.state).toHaveProperty("size");
});

test("another file among them is refused", () => {
  const place = join(folder, "odd");
  writeGolden(place, 0, toGolden(schemaOf(), "test_thing"));
  writeFileSync(join(place, "notes.json"), "{}");

  expect(() => readGoldens(place)).toThrow("is no golden file");
});
