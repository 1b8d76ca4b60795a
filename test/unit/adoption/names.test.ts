import fc from "../../support/properties";
import { anyText } from "../../support/any-text";
import { toKeys } from "../../../src/adoption/program/declarations/names";

const named = (...names: string[]) =>
  names.map((name, index) => ({
    kind: "source_template" as const,
    id: `${index}a0000000-0000-4000-8000-000000000000`,
    name,
  }));
const keysOf = (...names: string[]): string[] => [...toKeys(named(...names)).values()];

test.each([
  ["CRM", "Crm"],
  ["Sample data (EU)", "SampleDataEu"],
  ["Überraschung für Ærø", "UberraschungFurAero"],
  ["HubSpot", "HubSpot"],
  ["2nd shop", "Source2ndShop"],
  ["class", "Class"],
  ["Default", "SourceDefault"],
  ["../x", "X"],
  ["データ", "Source0a000000"],
  ["", "Source0a000000"],
])("the key of %j is %s", (name, key) => {
  expect(keysOf(name)).toEqual([key]);
});

test("a key depends on the object's own name alone, and on its ID where names come to the same", () => {
  expect(keysOf("CRM", "ERP")).toEqual(["Crm", "Erp"]);
  expect(keysOf("Billing", "CRM", "ERP").slice(1)).toEqual(["Crm", "Erp"]);
  expect(keysOf("CRM", "crm")).toEqual(["Crm0a000000", "Crm1a000000"]);
});

test("whatever the names, keys are unique and may stand in any program", () => {
  const name = fc.oneof(anyText(), fc.constantFrom("a", "A", "Ä", "a a", "node", "../a", ""));
  fc.assert(
    fc.property(fc.array(name, { maxLength: 30 }), (names) => {
      const keys = keysOf(...names).map((key) => key.toLowerCase());

      expect(keys).toHaveLength(names.length);
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(key).toMatch(/^[a-z][a-z0-9]*$/);
    }),
  );
});
