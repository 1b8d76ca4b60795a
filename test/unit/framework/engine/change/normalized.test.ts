import { UNKNOWN, type Value } from "../../../../../src/cty";
import { attr } from "../../../../../src/framework";
import { normalize } from "../../../../../src/framework/engine/change/normalize";
import {
  findPredecessor,
  toPredecessor,
  withoutPredecessor,
} from "../../../../../src/framework/engine/change/predecessor";
import { toUnknown } from "../../../../../src/framework/engine/change/unknowns";
import { STATE, whole } from "../../../../support/framework/engine-bench";
import { attributes } from "../../../../support/framework/example-resource";

const red = { color: "red", finish: null };

test.each<[what: string, given: Record<string, Value>, prior: Value, parts: Value]>([
  ["an element that is null stays null", { p: null, q: red }, null, { p: null, q: { color: "red", finish: "matt" } }],
  ["an element that is not known stays so", { p: UNKNOWN }, null, { p: UNKNOWN }],
  [
    "an element keeps what was before",
    { p: { color: "red", finish: "gloss" } },
    { ...STATE, parts: { p: { color: "blue", finish: "gloss" } } },
    { p: { color: "red", finish: "gloss" } },
  ],
])("%s", (_what, given, prior, parts) => {
  const config = whole({ name: "a", parts: given });

  expect(normalize(attributes, config, config, prior)).toMatchObject({ parts });
});

test("what only the API says inside an element is that of the element before", () => {
  const inner = { name: attr.string.optional(TEXT), tone: attr.string.optionalComputed(TEXT) };
  const config = { many: { k: { name: "b", tone: null } }, rows: [{ name: "b", tone: null }] };
  const prior = { many: { k: { name: "a", tone: "warm" } }, rows: [{ name: "a", tone: "cold" }] };

  const normalized = normalize(
    { many: attr.objectMap(inner).optional(TEXT), rows: attr.objectList(inner).optional(TEXT) },
    config,
    config,
    prior,
  );

  expect(normalized).toEqual({ many: { k: { name: "b", tone: "warm" } }, rows: [{ name: "b", tone: "cold" }] });
});

const TEXT = { description: "Text." };

test.each([
  ["a text that is never null", attr.string.computed(TEXT), { refinement: { notNull: true } }],
  ["a text that may be null", attr.string.computed({ ...TEXT, nullable: true }), UNKNOWN],
  ["a value of any type", attr.config.optionalComputed(TEXT), UNKNOWN],
])("what is not known of %s is promised as far as Terraform keeps it", (_what, attribute, value) => {
  expect(toUnknown(attribute)).toEqual(value);
});

test.each<[prior: Value, kept: object, id: string | null]>([
  [STATE, { "framework.predecessor": "id1" }, "id1"],
  [{ ...STATE, id: null }, {}, null],
  [null, {}, null],
])("the object before is remembered by its ID", (prior, kept, id) => {
  expect(toPredecessor(prior)).toStrictEqual(kept);
  expect(findPredecessor({ salt: "s", ...kept })).toBe(id);
  expect(withoutPredecessor({ salt: "s", ...kept })).toStrictEqual({ salt: "s" });
});
