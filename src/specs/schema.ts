import { isJsonObject, isList } from "./json";

export type TypeName = "string" | "number" | "integer" | "boolean" | "object" | "array" | "null";

/**
 * A JSON Schema (draft 7) as far as we read it, in a form that needs no doubts: every keyword has the shape that the
 * standard gives it.
 */
export interface Schema {
  readonly type?: readonly TypeName[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly order?: number;
  readonly airbyte_secret?: true;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: true;
  readonly items?: Schema | readonly Schema[];
  readonly additionalItems?: boolean | Schema;
  readonly contains?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly dependencies?: Readonly<Record<string, Schema | readonly string[]>>;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly $ref?: string;
}

/** The schema that a reference inside a spec leads to; `{}` when it leads nowhere, or back to itself. */
export function resolveSchema(schema: Schema, root: Schema): Schema {
  const seen = new Set<string>();
  let current = schema;
  while (current.$ref !== undefined) {
    if (seen.has(current.$ref)) return {};
    seen.add(current.$ref);
    current = findReferred(current.$ref, root) ?? {};
  }
  return current;
}

/** The schema that a pointer such as `#/definitions/region` leads to; null when it leads nowhere. */
export function findReferred(reference: string, root: Schema): Schema | null {
  if (!reference.startsWith("#")) return null;
  let place: unknown = root;
  for (const step of reference.slice(1).split("/").slice(1)) {
    const key = decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~");
    if (isList(place)) place = place[Number(key)];
    else if (isJsonObject(place) && Object.hasOwn(place, key)) place = place[key];
    else return null;
  }
  // Whatever a pointer can reach inside a schema that is an object came from `toSchema`, or has no keyword we know.
  return isJsonObject(place) ? place : null;
}
