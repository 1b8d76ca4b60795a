import Ajv from "ajv";
import fc from "fast-check";
import { compileSpec, type GivenSettings } from "../../../src/specs";
import { settings, withGaps, withUnknowns } from "./arbitraries";
import { UNKNOWN } from "./lighthouse";

const chance = fc.infiniteStream(fc.boolean()).map((stream) => () => stream.next().value);

/** Everything in one object: where secrets belong is another matter, for other tests. */
function listErrors(
  spec: Readonly<Record<string, unknown>>,
  config: unknown,
  mode: GivenSettings["mode"],
): readonly unknown[] {
  return compileSpec(spec)
    .check({ config, mode, isUnknown: (value) => value === UNKNOWN })
    .filter(({ severity, kind }) => severity === "error" && kind !== "secret-in-config");
}

test("what a spec takes passes, whatever part of it is unknown", () => {
  fc.assert(
    fc.property(settings, chance, ({ schema, value }, chances) => {
      expect(listErrors(schema, value, "complete")).toEqual([]);
      expect(listErrors(schema, withUnknowns(value, chances), "complete")).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("what a spec takes passes in a template, whatever part of it is unknown or left out", () => {
  fc.assert(
    fc.property(settings, chance, ({ schema, value }, chances) => {
      expect(listErrors(schema, withUnknowns(withGaps(value, chances), chances), "partial")).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("of known settings, those have problems that ajv refuses", () => {
  // Null is a setting left out here, and a value for ajv.
  const known = settings.filter(({ value }) => !JSON.stringify(value).includes("null"));
  fc.assert(
    fc.property(known, known, ({ schema }, { value }) => {
      const accepted = new Ajv({ strict: false, ownProperties: true }).validate(schema, value);
      const found = listErrors(schema, value, "complete");

      // Keys that a spec neither names nor permits are ours to refuse.
      if (!accepted) expect(found).not.toEqual([]);
      else expect(found.filter((problem) => !JSON.stringify(problem).includes("unknown-key"))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
