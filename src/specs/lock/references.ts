import type { Schema } from "../schema/schema";
import { findHeld } from "../schema/subschemas";

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

/** The schema that a pointer such as `#/definitions/region` leads to; null when it leads to none. */
export function findReferred(reference: string, root: Schema): Schema | null {
  let steps = toSteps(reference);
  if (steps === null) return null;
  let schema = root;
  while (steps.length > 0) {
    const held = findHeld(schema, steps);
    if (!held) return null;
    schema = held.schema;
    steps = steps.slice(held.steps);
  }
  return schema;
}

/** The steps of a pointer within the same spec; null for a reference to elsewhere, and one that cannot be decoded. */
function toSteps(reference: string): readonly string[] | null {
  const [start, ...steps] = reference.split("/");
  if (start !== "#") return null;
  try {
    return steps.map((step) => decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~"));
  } catch {
    return null; // such as `%zz`
  }
}
