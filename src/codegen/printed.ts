import type { AttributeSchema, Schema } from "../framework";
import type { PrintedAttribute, PrintedSchema } from "./schema";

/** Converts schemas to the format of `terraform providers schema -json`. */
export function toPrintedSchemas(schemas: Readonly<Record<string, Schema>>): Readonly<Record<string, PrintedSchema>> {
  return mapValues(schemas, ({ description, attributes }) => ({
    block: { description, attributes: mapValues(attributes, toPrintedAttribute) },
  }));
}

function toPrintedAttribute(schema: AttributeSchema): PrintedAttribute {
  const { type, nested, description, required, optional, sensitive, writeOnly } = schema;
  return {
    ...(nested
      ? { nested_type: { nesting_mode: nested.nesting, attributes: mapValues(nested.attributes, toPrintedAttribute) } }
      : { type }),
    description,
    required,
    optional,
    sensitive,
    write_only: writeOnly,
  };
}

function mapValues<T, R>(all: Readonly<Record<string, T>>, toOther: (one: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(all).map(([name, one]) => [name, toOther(one)]));
}
