import type { z } from "zod";
import type { ErrorShape } from "../switches";

/** One field that a body or path got wrong. */
export interface FieldError {
  /** From the root of the request, such as `["body", "name"]`. */
  readonly location: readonly (string | number)[];
  readonly message: string;
  readonly code: string;
}

/** Thrown by a route: the request is answered with this error. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly fields: readonly FieldError[] = [],
  ) {
    super(message);
  }

  /** The body, in either of the two forms that Airbyte is known for (API 1.1). */
  toBody(shape: ErrorShape): object {
    if (shape === "envelope") {
      const errors = this.fields.map(({ location, message, code }) => ({
        field: location.join("."),
        message,
        error_code: code,
        details: null,
      }));
      return { message: this.message, errors };
    }
    if (this.fields.length === 0) return { detail: this.message };
    return { detail: this.fields.map(({ location, message, code }) => ({ loc: location, msg: message, type: code })) };
  }
}

/** A 422 about fields; its message repeats the first of them. */
export function invalid(...fields: readonly FieldError[]): Refusal {
  return new Refusal(422, fields[0]?.message ?? "Invalid request", fields);
}

/** Checks a body as Airbyte's own framework does: unknown keys are ignored, everything else is a 422 with its field. */
export function checked<T>(shape: z.ZodType<T>, body: unknown): T {
  const result = shape.safeParse(body, { reportInput: true });
  if (result.success) return result.data;
  throw invalid(...result.error.issues.map(toFieldError));
}

const WORDS: Readonly<Record<string, readonly [message: string, code: string]>> = {
  string: ["Input should be a valid string", "string_type"],
  number: ["Input should be a valid number", "float_type"],
  int: ["Input should be a valid integer", "int_type"],
  boolean: ["Input should be a valid boolean", "bool_type"],
  array: ["Input should be a valid list", "list_type"],
  object: ["Input should be a valid dictionary", "dict_type"],
  record: ["Input should be a valid dictionary", "dict_type"],
};

function toFieldError(issue: z.core.$ZodIssue): FieldError {
  const [message, code] = toWords(issue);
  const path = issue.code === "unrecognized_keys" ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
  return {
    location: ["body", ...path.map((key) => (typeof key === "number" ? key : String(key)))],
    message,
    code,
  };
}

/** The wording of the Python library behind the API, as far as we know it. */
function toWords(issue: z.core.$ZodIssue): readonly [message: string, code: string] {
  if (issue.code === "invalid_type" && issue.input === undefined) return ["Field required", "missing"];
  if (issue.code === "invalid_type") return WORDS[issue.expected] ?? [issue.message, "type_error"];
  if (issue.code === "invalid_format" && issue.format === "guid")
    return ["Input should be a valid UUID", "uuid_parsing"];
  if (issue.code === "unrecognized_keys") return ["Extra inputs are not permitted", "extra_forbidden"];
  if (issue.code === "too_big" && issue.origin !== "string")
    return [`Input should be less than or equal to ${issue.maximum}`, "less_than_equal"];
  if (issue.code === "too_small" && issue.origin !== "string")
    return [`Input should be greater than or equal to ${issue.minimum}`, "greater_than_equal"];
  if (issue.code === "too_big") return [`String should have at most ${issue.maximum} characters`, "string_too_long"];
  if (issue.code === "too_small") return [`String should have at least ${issue.minimum} character`, "string_too_short"];
  if (issue.code === "invalid_value") {
    return [`Input should be ${issue.values.map((value) => `'${String(value)}'`).join(" or ")}`, "enum"];
  }
  return [issue.message, "value_error"];
}
