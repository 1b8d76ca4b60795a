import { applyPatch, type Operation, Pointer } from "rfc6902";
import * as z from "zod";
import { isLosslessNumber, parseJson, toJson } from "../../api/json";
import { checked, Refusal } from "../http/refusal";

/** The steps of a patch. As in the API's spec they have no `from`, and a missing value is null. */
const Steps = z.array(z.object({ op: z.string(), path: z.string(), value: z.unknown().optional() }));

/** The steps in a body: bare, as in older pages, or as `patch_ops` (API 12). Throws the 422 of one that has none. */
export function toSteps(body: unknown): readonly Operation[] {
  const steps = Array.isArray(body) ? checked(Steps, body) : checked(z.object({ patch_ops: Steps }), body).patch_ops;
  // The patch itself refuses unknown operations.
  return steps.map(({ value = null, ...step }) => ({ ...step, value })) as Operation[];
}

/** A document after all steps; the one given stays as it is. Throws the 400 of a step that cannot be taken. */
export function toPatched<T>(document: T, steps: readonly Operation[], shape: z.ZodType<T>): T {
  // A copy that keeps every digit of its numbers.
  const copy = parseJson(toJson(document));
  for (const step of steps) if (!isTaken(copy, step)) throw new Refusal(400, "Invalid JSON Patch operation");
  return checked(shape, copy);
}

/** Takes a step; false when it cannot be taken. */
function isTaken(document: unknown, step: Operation): boolean {
  try {
    return leadsSomewhere(document, step) && applyPatch(document, [step]).every((error) => error === null);
  } catch {
    // Thrown, not returned, for a text that is not a pointer.
    return false;
  }
}

/** Keys that the library passes over, so that what lies beneath them would be looked for one level higher. */
const PASSED_OVER: readonly string[] = ["__proto__", "constructor", "prototype"];

/**
 * True when the path of a step leads through the document's own keys only. The library also finds what every object and
 * list inherits, such as a list's `length`.
 */
function leadsSomewhere(document: unknown, { op, path }: Operation): boolean {
  const keys = Pointer.fromJSON(path).tokens.slice(1);
  if (keys.some((key) => PASSED_OVER.includes(key))) return false;
  let inner: unknown = document;
  for (const [index, key] of keys.entries()) {
    const isNew = op === "add" && index === keys.length - 1;
    if (!isNew && !hasOwn(inner, key)) return false;
    inner = hasOwn(inner, key) ? inner[key] : undefined;
  }
  return true;
}

function hasOwn(value: unknown, key: string): value is Record<string, unknown> {
  if (Array.isArray(value) && !/^(0|[1-9]\d*)$/.test(key)) return false;
  return typeof value === "object" && value !== null && !isLosslessNumber(value) && Object.hasOwn(value, key);
}
