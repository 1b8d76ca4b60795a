import { sentence } from "../../output";
import { AirbyteError } from "../errors";

/**
 * Builds a request path from a template; every inserted value becomes one percent-encoded segment.
 * Throws for a value that cannot be one: URLs drop empty, "." and ".." segments, so the request would reach another address.
 */
export function path(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return parts.reduce((before, after, index) => before + toSegment(values[index - 1] ?? "") + after);
}

function toSegment(value: string): string {
  if (value === "" || value === "." || value === "..") {
    throw new AirbyteError(sentence`"${value}" cannot be part of an Airbyte address. Use another name.`);
  }
  return encodeURIComponent(value);
}
