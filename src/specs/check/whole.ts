import type { ErrorObject } from "ajv";
import { findMember, isJsonObject, isList, type JsonObject } from "../schema/json";
import { toTitle, type Problem } from "./problem";
import { findReferred } from "../lock/references";
import type { Schema } from "../schema/schema";
import type { SettingPath } from "./setting-path";
import { findDiscriminator, findSetting, toBranches } from "./union";
import { compileWhole } from "./validators";
import { toChoice } from "./wording";

/**
 * Finds problems that only whole settings can have, such as a value that fits two alternatives. If ajv cannot compile a
 * spec as a whole, the checks of its parts have to do.
 */
export function toWholeCheck(root: Schema): (value: unknown) => Problem | null {
  try {
    const listErrors = compileWhole(root);
    return (value) => {
      const errors = listErrors(value);
      // Ajv names the cause first and what follows from it last; alternatives fail for causes of no interest.
      const error = errors.find(isAmbiguity) ?? errors.at(-1);
      return error ? toProblem(error, value, root) : null;
    };
  } catch {
    return () => null;
  }
}

function toProblem(error: ErrorObject, value: unknown, root: Schema): Problem {
  const path = error.instancePath.split("/").slice(1).map(toStep);
  if (isAmbiguity(error)) return toAmbiguity(error.schemaPath, path, value, root);
  const title = toTitle(null, path);
  const message = `${title} does not fit the connector's spec (${error.keyword}).`;
  return { path, in: "config", kind: "other", severity: "error", title, message };
}

function isAmbiguity({ keyword, params }: ErrorObject): boolean {
  return keyword === "oneOf" && isJsonObject(params) && isList(params.passingSchemas);
}

/** A value that fits several alternatives lacks what tells them apart. */
function toAmbiguity(schemaPath: string, path: SettingPath, value: unknown, root: Schema): Problem {
  const { oneOf = [], ...union } = findReferred(schemaPath.replace(/\/oneOf$/, ""), root) ?? {};
  const branches = toBranches(oneOf, root);
  const discriminator = findDiscriminator(branches);
  const object = path.reduce(
    (inner, step) => (isJsonObject(inner) || isList(inner) ? findAt(inner, step) : undefined),
    value,
  );
  if (!discriminator || !isJsonObject(object) || Object.hasOwn(object, discriminator.key)) {
    const title = toTitle(union, path);
    const message = `${title} fits more than one of its alternatives.`;
    return { path, in: "config", kind: "alternative", severity: "error", title, message };
  }
  const there = [...path, discriminator.key];
  const title = toTitle(findSetting(branches, discriminator.key, root), there);
  const message = `${title} is required to tell the alternatives apart: one of ${toChoice(discriminator.values)}.`;
  return { path: there, in: "config", kind: "required", severity: "error", title, message };
}

function findAt(container: JsonObject | readonly unknown[], step: string | number): unknown {
  return isJsonObject(container) ? findMember(container, String(step)) : container[Number(step)];
}

function toStep(step: string): string | number {
  const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
  return /^\d+$/.test(key) ? Number(key) : key;
}
