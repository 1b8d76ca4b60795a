import { applyPatch, type Operation } from "rfc6902";
import * as z from "zod";
import { parseJson, toJson } from "../api/json";
import { checked, Refusal } from "./refusal";

/** The steps of a patch. As in the API's spec they have no `from`, and a missing value is null. */
const Steps = z.array(z.object({ op: z.string(), path: z.string(), value: z.unknown().optional() }));

/** The steps in a body: bare, as in older pages, or as `patch_ops` (contract 12). Throws the 422 of one that has none. */
export function toSteps(body: unknown): readonly Operation[] {
  const steps = Array.isArray(body) ? checked(Steps, body) : checked(z.object({ patch_ops: Steps }), body).patch_ops;
  // Which operations there are is for the patch itself to find out.
  return steps.map(({ value = null, ...step }) => ({ ...step, value })) as Operation[];
}

/** A document after all steps; the one given stays as it is. Throws the 400 of a step that cannot be taken. */
export function toPatched<T>(document: T, steps: readonly Operation[], shape: z.ZodType<T>): T {
  // A copy that keeps every digit of its numbers.
  const copy = parseJson(toJson(document));
  let outcomes: readonly (Error | null)[];
  try {
    outcomes = applyPatch(copy, [...steps]);
  } catch {
    // Thrown, and not returned, for what is no pointer.
    throw new Refusal(400, INVALID);
  }
  if (outcomes.some((error) => error !== null)) throw new Refusal(400, INVALID);
  return checked(shape, copy);
}

const INVALID = "Invalid JSON Patch operation";
