import { isRecord, isTyped, isWhollyKnown, toPlain, type Path, type Value } from "../../cty";
import type { z } from "zod";
import type { Attribute, Attributes, Shape } from "../attributes/attributes";
import { toElements, toKnownModel, toObject } from "../model/model";
import { isNull, isPending } from "../model/presence";
import type { Report } from "../report";
import type { Resource } from "../resource";
import { checkRule } from "../attributes/rules";

/** Validates the known parts of a config against checks and rules. */
export function validateConfig(
  configured: Pick<Resource, "attributes" | "rules" | "validate">,
  config: Value,
  report: Report,
): void {
  const { attributes } = configured;
  validateAttributes(attributes, config, report);
  const known = toKnownModel(attributes, config);
  for (const rule of configured.rules ?? []) checkRule(rule, attributes, known, report);
  configured.validate?.({ config: known, report });
}

/**
 * Validates the known parts of a config against its attributes' checks. Values that are or hold an unknown wait for the
 * plan that knows them.
 */
function validateAttributes(attributes: Attributes, config: Value, report: Report, at: Path = []): void {
  const values = toObject(config);
  for (const [name, attribute] of Object.entries(attributes))
    validateValue(name, attribute, values[name] ?? null, report, [...at, { attribute: name }]);
}

/** Refuses write-only values in Terraform before 1.11, which would store them as ordinary attributes. */
export function refuseWriteOnly(attributes: Attributes, config: Value, report: Report): void {
  const values = toObject(config);
  for (const [name, { mode }] of Object.entries(attributes))
    if (mode === "writeOnly" && !isNull(values[name] ?? null))
      report.error(
        `${name} cannot be used here`,
        "It is write-only, but this version of Terraform would store its value in the state. Use Terraform 1.11 or later, or OpenTofu 1.11 or later.",
        name,
      );
}

function validateValue(name: string, attribute: Attribute, value: Value, report: Report, path: Path): void {
  const { shape } = attribute;
  const refuse = (message: string, at: Path) => report.error(`Invalid ${name}`, message, at);
  if ("type" in shape && shape.objectOnly && !isObject(value)) refuse(OBJECT_ONLY, path);
  else if (!isNull(value) && !isPending(value)) validateKnown(name, attribute, value, report, path);
}

function validateKnown(name: string, attribute: Attribute, value: Value, report: Report, path: Path): void {
  const { shape, check, each } = attribute;
  const refuse = (message: string, at: Path) => report.error(`Invalid ${name}`, message, at);
  if (check && isWhollyKnown(value)) for (const message of listIssues(check, value)) refuse(message, path);
  const elements = listElements(shape, value, path);
  for (const [place, element] of elements) {
    if (element === null) refuse("It must not contain null. Remove the element.", place);
    else if (each && isWhollyKnown(element)) for (const message of listIssues(each, element)) refuse(message, place);
  }
  if ("type" in shape) return;
  const objects: typeof elements = shape.nesting === "single" ? [[path, value]] : elements;
  for (const [place, object] of objects) validateAttributes(shape.attributes, object, report, place);
}

/** Refuses values that are certainly no object. A value of open type may still become one. */
function isObject(value: Value): boolean {
  if (!isTyped(value) || value.type === "dynamic") return true;
  return isRecord(value.value) || value.value === null || value.type[0] === "object" || value.type[0] === "map";
}

const OBJECT_ONLY = 'It must be an object, such as { host = "…" }. For JSON text, use jsondecode().';

function listIssues(check: z.ZodType, value: Value): readonly string[] {
  return check.safeParse(toPlain(value)).error?.issues.map(({ message }) => message) ?? [];
}

/** Elements of a list, set or map, each with its place. Elements of a set have no address that a user could read. */
function listElements(shape: Shape, value: Value, path: Path): readonly (readonly [Path, Value])[] {
  const elements = Object.entries(toElements(value));
  switch ("type" in shape ? shape.type[0] : shape.nesting) {
    case "map":
      return elements.map(([key, element]) => [[...path, { key }], element]);
    case "list":
      return elements.map(([key, element]) => [[...path, { index: Number(key) }], element]);
    case "set":
      return elements.map(([, element]) => [path, element]);
    default:
      return [];
  }
}
