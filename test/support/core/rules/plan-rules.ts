import { equal, isSequence, isUnknown, type Path, type Value } from "../../../../src/cty";
import { toType, type AttributeSchema } from "../../../../src/framework";
import { get, isNull, show, showPath, toEntries, type Schemas } from "../values";

interface Sides {
  readonly prior: Value;
  readonly config: Value;
  readonly planned: Value;
}

/**
 * Faults for which core refuses a plan: a value of the user's must be planned as given or as it was before, and only what the
 * schema calls computed is the provider's to invent. Core: objchange.AssertPlanValid.
 */
export function listPlanFaults(attributes: Schemas, sides: Sides): string[] {
  const { config, planned } = sides;
  if (planned === null && config !== null) return ["planned for absence but config wants existence"];
  if (planned !== null && config === null) return ["planned for existence but config wants absence"];
  return planned === null ? [] : listObjectFaults(attributes, sides, []);
}

function listObjectFaults(attributes: Schemas, { prior, config, planned }: Sides, at: Path): string[] {
  return Object.entries(attributes).flatMap(([name, schema]) =>
    listAttributeFaults(schema, { prior: get(prior, name), config: get(config, name), planned: get(planned, name) }, [
      ...at,
      { attribute: name },
    ]),
  );
}

function listAttributeFaults(schema: AttributeSchema, sides: Sides, path: Path): string[] {
  const { prior, config, planned } = sides;
  const fault = (text: string) => [`${showPath(path)}: ${text}`];
  const type = toType(schema);
  if (schema.writeOnly) return isNull(planned) ? [] : fault("planned value for a write-only attribute is not null");
  if (equal(planned, config, type)) return [];
  if (!isNull(prior) && !isNull(config) && equal(planned, prior, type)) return [];
  if (schema.computed && (!schema.optional || isNull(config))) return [];
  const value = schema.sensitive ? "a sensitive value" : show(planned);
  if (isNull(config) && !isNull(planned)) return fault(`planned value ${value} for a non-computed attribute`);
  if (schema.nested) return listNestedFaults(schema.nested, sides, path);
  const other = isNull(prior) ? "does not match config value" : "does not match config value nor prior value";
  return fault(`planned value ${value} ${other}`);
}

function listNestedFaults({ nesting, attributes }: NonNullable<AttributeSchema["nested"]>, sides: Sides, path: Path) {
  const { prior, config, planned } = sides;
  const fault = (text: string) => [`${showPath(path)}: ${text}`];
  if (planned === null) return fault("planned for absence but config wants existence");
  if (isUnknown(planned)) return fault("planned unknown for configured value");
  if (nesting === "single") return listObjectFaults(attributes, sides, path);
  const [given, wanted, before] = [new Map(toEntries(config)), toEntries(planned), new Map(toEntries(prior))];
  if (given.size !== wanted.length)
    return fault(`count in plan (${wanted.length}) disagrees with config (${given.size})`);
  return wanted.flatMap(([key, element]) => {
    if (!given.has(key)) return fault(`map key "${key}" from plan is not present in config`);
    return listObjectFaults(
      attributes,
      { prior: before.get(key) ?? null, config: given.get(key) ?? null, planned: element },
      [...path, isSequence(planned) ? { index: Number(key) } : { key }],
    );
  });
}
