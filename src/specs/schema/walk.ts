import { listArrayProblems, listObjectProblems } from "../check/containers";
import type { Given } from "../check/given";
import { findLeafProblem } from "../check/leaf";
import type { Place, Problem, Scope } from "../check/problem";
import { resolveSchema } from "../lock/references";
import type { Schema } from "./schema";
import { listUnions, toBranches } from "../check/union";
import { listUnionProblems } from "../check/union-problems";

/**
 * Finds problems that a value has whatever its unknown parts will be: with one, no completion fits the schema. Rules about
 * whole values, such as `not`, are left to ajv.
 */
export function listProblems(given: Given, scope: Omit<Scope, "walk">): readonly Problem[] {
  const whole: Scope = { ...scope, walk };
  return walk(scope.root, given, { path: [], final: scope.mode === "complete" });

  function walk(unresolved: Schema, value: Given, place: Place): readonly Problem[] {
    if (value.kind === "unknown") return [];
    const schema = resolveSchema(unresolved, scope.root);
    const problem = findLeafProblem(schema, value, place, whole);
    if (problem) return [problem];
    return [
      ...(value.kind === "object" ? listObjectProblems(schema, value, place, whole) : []),
      ...(value.kind === "array" ? listArrayProblems(schema, value, place, whole) : []),
      ...(schema.allOf ?? []).flatMap((part) => walk(part, value, place)),
      ...listUnions(schema).flatMap((union) =>
        listUnionProblems(schema, toBranches(union, scope.root), value, place, whole),
      ),
    ];
  }
}
