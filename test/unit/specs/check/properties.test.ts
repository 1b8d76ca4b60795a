import Ajv from "ajv";
import fc from "../../../support/properties";
import { compileSpec, type GivenSettings } from "../../../../src/specs";
import { settings, withGaps, withUnknowns } from "../../../support/specs/fitting-values";
import { UNKNOWN } from "../../../support/specs/example-spec";

const chance = fc.infiniteStream(fc.boolean()).map((stream) => () => stream.next().value);

type Spec = Readonly<Record<string, unknown>>;

function listErrors(spec: Spec, config: unknown, mode: GivenSettings["mode"]) {
  const problems = compileSpec(spec).check({ config, mode, isUnknown: (value) => value === UNKNOWN });
  return problems.filter(({ severity }) => severity === "error");
}

/** Everything is given in one object here: where secrets belong is another matter, for other tests. */
function listWrong(spec: Spec, config: unknown, mode: GivenSettings["mode"]) {
  return listErrors(spec, config, mode).filter(({ kind }) => kind !== "secret-in-config");
}

test("what a spec takes passes, whatever part of it is unknown", () => {
  fc.assert(
    fc.property(settings, chance, ({ schema, value }, chances) => {
      expect(listWrong(schema, value, "complete")).toEqual([]);
      expect(listWrong(schema, withUnknowns(value, chances), "complete")).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("what a spec takes passes in a template, whatever part of it is unknown or left out", () => {
  fc.assert(
    fc.property(settings, chance, ({ schema, value }, chances) => {
      expect(listWrong(schema, withUnknowns(withGaps(value, chances), chances), "partial")).toEqual([]);
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

      // A secret in the wrong place is said first, and its value not looked at.
      if (!accepted) expect(listErrors(schema, value, "complete")).not.toEqual([]);
      // A key that the spec forbids is the same place's problem for both.
      else expect(listWrong(schema, value, "complete")).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
