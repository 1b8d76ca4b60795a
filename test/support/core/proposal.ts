import { isRecord, isSequence, isUnknown, type Value } from "../../../src/cty";
import type { AttributeSchema } from "../../../src/framework";
import { get, isNull, toEntries, type Schemas } from "./values";

/**
 * The new state that core proposes to a provider: the config, and what was there where the provider may decide and the
 * user said nothing. Core: objchange.ProposedNew.
 */
export function proposeNew(attributes: Schemas, prior: Value, config: Value): Value {
  if (config === null || isUnknown(config)) return config;
  return Object.fromEntries(
    Object.entries(attributes).map(([name, schema]) => [
      name,
      proposeAttribute(schema, get(prior, name), get(config, name)),
    ]),
  );
}

function proposeAttribute(schema: AttributeSchema, prior: Value, config: Value): Value {
  if (schema.computed && isNull(config)) return wasGiven(schema, prior) ? config : prior;
  if (!schema.nested || config === null || isUnknown(config)) return config;
  const { nesting, attributes } = schema.nested;
  if (nesting === "single") return proposeNew(attributes, prior, config);
  const before = new Map(toEntries(prior));
  const elements = toEntries(config).map(([key, element]): [string, Value] => [
    key,
    before.has(key) ? proposeNew(attributes, before.get(key) ?? null, element) : element,
  ]);
  return isSequence(config) ? elements.map(([, element]) => element) : Object.fromEntries(elements);
}

/** An object that holds what only a user can have set was the user's, who has taken it away since. */
function wasGiven({ optional, nested }: AttributeSchema, prior: Value): boolean {
  if (!optional || !nested) return false;
  const objects = nested.nesting === "single" ? [prior] : toEntries(prior).map(([, element]) => element);
  return objects.filter(isRecord).some((object) =>
    Object.entries(nested.attributes).some(([name, inner]) => {
      const value = get(object, name);
      return (inner.optional && !inner.computed && !isNull(value)) || wasGiven(inner, value);
    }),
  );
}
