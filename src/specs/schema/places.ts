import { findElementSchema, listMemberSchemas, toUnknownKey } from "../check/containers";
import type { Given, GivenObject } from "../check/given";
import { toTitle, type Problem, type Scope } from "../check/problem";
import { resolveSchema } from "../lock/references";
import type { Schema } from "./schema";
import { toSettingPathText, type SettingPath } from "../check/setting-path";
import { listUnions, listViable, toBranches } from "../check/union";

/** Finds misplaced settings: secrets in the plain config, and keys that the spec does not know. */
export function listMisplaced(given: Given, scope: Omit<Scope, "walk">): readonly Problem[] {
  const problems: Problem[] = [];
  visit([scope.root], given, [], false);
  return problems;

  /** `schemas` all speak of the value, `secret` says whether something around it is one. */
  function visit(schemas: readonly Schema[], value: Given, path: SettingPath, inSecret: boolean): void {
    const parts = schemas.map((schema) => listApplying(schema, value, scope.root));
    const secret =
      inSecret || (parts.length > 0 && parts.every((part) => part.some((schema) => schema.airbyte_secret)));
    const applying = parts.flat();
    if (value.kind === "object") {
      const free = isFree(applying);
      for (const [key, member] of value.members) {
        const there = [...path, key];
        const inner = applying.flatMap((schema) => listMemberSchemas(schema, key));
        if (inner.length > 0) visit(inner, member, there, secret);
        else if (!isNull(member) && !secret) noteUnknownKey(applying, value, member, there, free);
      }
    } else if (value.kind === "array") {
      for (const [index, item] of value.items.entries()) {
        const inner = applying.flatMap((schema) => findElementSchema(schema, index) ?? []);
        visit(inner, item, [...path, index], secret);
      }
    } else if (secret && value.origin === "config" && !isNull(value)) {
      problems.push(toMisplacedSecret(path, applying[0], scope.names));
    }
  }

  function noteUnknownKey(
    applying: readonly Schema[],
    object: GivenObject,
    member: Given,
    path: SettingPath,
    free: boolean,
  ): void {
    const problem = toUnknownKey(
      path,
      member,
      applying.flatMap((schema) => Object.keys(schema.properties ?? {})),
      object,
    );
    const meant = problem.suggestion;
    const secret = meant !== undefined && problem.in === "config" && scope.isSecret([...path.slice(0, -1), meant]);
    const message = secret
      ? `${problem.message} It is a secret, so give it in ${scope.names.secrets}.`
      : problem.message;
    // A schema accepts what it does not forbid, so this is not an error, but hardly intended.
    const severity = applying.some((schema) => schema.additionalProperties === false) ? "error" : "warning";
    // Where any key is welcome, one is only worth a word when it looks like a slip.
    if (!free || meant !== undefined) problems.push({ ...problem, message, severity });
  }
}

/** A secret where Terraform would store it. */
export function toMisplacedSecret(path: SettingPath, schema: Schema | undefined, names: Scope["names"]): Problem {
  const title = toTitle(schema, path);
  return {
    path,
    in: "config",
    kind: "secret-in-config",
    severity: "error",
    title,
    message: `${title} is a secret: give ${toSettingPathText(path)} in ${names.secrets}, not in ${names.config}.`,
    suggestion: names.secrets,
  };
}

/** A schema and what applies along with it, as far as is known: of a union the alternatives that are still possible. */
function listApplying(unresolved: Schema, given: Given, root: Schema): readonly Schema[] {
  const schema = resolveSchema(unresolved, root);
  const branches = listUnions(schema).flatMap((union) => {
    const all = toBranches(union, root);
    const viable = listViable(all, given);
    return (viable.length > 0 ? viable : all).map((branch) => branch.schema);
  });
  const { allOf = [], then, else: otherwise } = schema;
  const inner = [...allOf, ...branches, ...(then ? [then] : []), ...(otherwise ? [otherwise] : [])];
  return [schema, ...inner.flatMap((part) => (part === schema ? [] : listApplying(part, given, root)))];
}

/** True if an object may have keys that the spec does not name: one part says so, or none names any. */
function isFree(applying: readonly Schema[]): boolean {
  const named = applying.some(({ properties, patternProperties }) => properties ?? patternProperties);
  return !named || applying.some((schema) => schema.additionalProperties === true || isBlank(schema));
}

const BLANK_KEYWORDS: readonly string[] = ["type", "title", "description", "order", "default", "examples"];

/** An alternative that says no more than "an object". */
function isBlank(schema: Schema): boolean {
  return Object.keys(schema).every((keyword) => BLANK_KEYWORDS.includes(keyword));
}

function isNull(given: Given): boolean {
  return given.kind === "scalar" && given.value === null;
}
