import { comparePaths, type Path, type Value } from "../../../cty";
import type { Attribute, Attributes } from "../../attributes/attributes";
import { sameMeaning } from "../../model/meaning";
import { toElements, toObject } from "../../model/model";
import { isNull, isPending } from "../../model/presence";

/** Paths whose change requires replacement, sorted. Empty if there is no object yet. */
export function listReplacements(attributes: Attributes, planned: Value, prior: Value): Path[] {
  return prior === null ? [] : listInObject(attributes, planned, prior, []).sort(comparePaths);
}

function listInObject(attributes: Attributes, planned: Value, prior: Value, at: Path): Path[] {
  const [next, before] = [toObject(planned), toObject(prior)];
  return Object.entries(attributes).flatMap(([name, attribute]) =>
    listInAttribute(attribute, next[name] ?? null, before[name] ?? null, [...at, { attribute: name }]),
  );
}

function listInAttribute(attribute: Attribute, planned: Value, prior: Value, path: Path): Path[] {
  const { shape, replaces } = attribute;
  if (sameMeaning(attribute, planned, prior)) return [];
  if (replaces) return replaces === "between-values" && (isNull(planned) || isNull(prior)) ? [] : [path];
  // An unknown object has no places inside yet; the plan at apply decides.
  if ("type" in shape || isPending(planned)) return [];
  if (shape.nesting === "single") return listInObject(shape.attributes, planned, prior, path);
  const [next, before] = [toElements(planned), toElements(prior)];
  return [...new Set([...Object.keys(next), ...Object.keys(before)])].flatMap((key) =>
    listInObject(shape.attributes, next[key] ?? null, before[key] ?? null, [
      ...path,
      shape.nesting === "map" ? { key } : { index: Number(key) },
    ]),
  );
}
