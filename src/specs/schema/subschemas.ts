import { findMember, isJsonObject, isList } from "./json";
import type { Schema } from "./schema";

/** Form in which a keyword holds its subschemas. */
type Holding = "one" | "list" | "map" | "one or list";

/** A schema within another, and how many steps of a pointer lead to it. */
export interface Held {
  readonly schema: Schema;
  readonly steps: number;
}

/** Keywords whose schemas judge the same value as the schema around them. */
const OF_THE_VALUE: Readonly<Record<string, Holding>> = {
  allOf: "list",
  oneOf: "list",
  anyOf: "list",
  not: "one",
  if: "one",
  then: "one",
  else: "one",
  dependencies: "map",
};

/** Keywords whose schemas judge what is inside the value. */
const OF_ITS_PARTS: Readonly<Record<string, Holding>> = {
  properties: "map",
  patternProperties: "map",
  additionalProperties: "one",
  propertyNames: "one",
  items: "one or list",
  additionalItems: "one",
  contains: "one",
};

const HOLDINGS: Readonly<Record<string, Holding>> = {
  ...OF_THE_VALUE,
  ...OF_ITS_PARTS,
  definitions: "map",
  $defs: "map",
};

/** The schemas within a schema that judge the same value as it does. */
export function listOfValue(schema: Schema): readonly Schema[] {
  return Object.keys(OF_THE_VALUE).flatMap((keyword) => listHeld(schema, keyword));
}

/** The schemas within a schema that judge what is inside its value. */
export function listOfParts(schema: Schema): readonly Schema[] {
  return Object.keys(OF_ITS_PARTS).flatMap((keyword) => listHeld(schema, keyword));
}

/** A schema without its subschemas. */
export function toOwnKeywords(schema: Schema): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !Object.hasOwn(HOLDINGS, keyword)));
}

/** The schema that one keyword holds, or its member of a name or number; null where there is none. */
export function findHeld(schema: Schema, [keyword = "", member = ""]: readonly string[]): Held | null {
  if (!Object.hasOwn(HOLDINGS, keyword)) return null;
  const held: unknown = schema[keyword as keyof Schema]; // one of the keywords of the tables
  const deeper = isList(held) ? held[Number(member)] : isJsonObject(held) ? findMember(held, member) : undefined;
  const [found, steps] = isList(held) || HOLDINGS[keyword] === "map" ? [deeper, 2] : [held, 1];
  return isJsonObject(found) ? { schema: found, steps } : null;
}

function listHeld(schema: Schema, keyword: string): readonly Schema[] {
  const held: unknown = schema[keyword as keyof Schema]; // one of the keywords of the tables
  const several = isList(held) || HOLDINGS[keyword] === "map";
  const schemas: readonly unknown[] = several ? Object.values(held ?? {}) : [held];
  return schemas.filter(isJsonObject);
}
