import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { isRegExp } from "node:util/types";
import { fromRegExp, toPattern, type Pattern } from "./patterns/pattern";

/** Creates an ajv that judges values as connectors do. */
export function createAjv(): Ajv {
  const ajv = addFormats(
    new Ajv({
      strict: false,
      logger: false,
      validateSchema: false,
      // Else a setting called "constructor" would be there in every object.
      ownProperties: true,
      // Floats: 0.3 is a multiple of 0.1.
      multipleOfPrecision: 9,
      code: { regExp: Object.assign(toAjvPattern, { code: "toAjvPattern" }) },
    }),
    { mode: "fast" },
  )
    .addFormat("date-time", isDateTime)
    .addFormat("date", (text) => /^\d{4}-\d\d-\d\d$/.test(text) && isDateTime(text));
  for (const [name, format] of Object.entries(ajv.formats)) {
    if (!isRegExp(format)) continue;
    let pattern: Pattern | undefined;
    ajv.addFormat(name, (text) => (pattern ??= fromRegExp(format)).test(text));
  }
  return ajv;
}

/** Ajv tells patterns apart by their text. */
function toAjvPattern(source: string) {
  return { test: toPattern(source).test, toString: () => source };
}

/**
 * A real day, alone or with a time, with or without seconds and zone: connectors take all of them where their spec
 * says `date-time`, and their own examples use them, even a year alone.
 */
function isDateTime(text: string): boolean {
  const [, year, month = "01", day = "01"] =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[Tt ][\d:.,]+ ?(?:[Zz]|UTC|[+-]\d\d(?::?\d\d)?)?)?)?)?$/.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}
