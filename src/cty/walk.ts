import type { Path, Step } from "./path";
import { innerType, isCollectionType, type Type } from "./types";
import { isRecord, isSequence, isTyped, Typed, type Value } from "./value";

/**
 * Calls `visit` for every place in a value, outer places before inner ones. A Typed and its value are one place. With a
 * type, paths tell keys of maps from attributes.
 */
export function walk(value: Value, visit: (value: Value, path: Path) => void, type?: Type): void {
  // `transform` enters whatever is returned unchanged, so this visits every place.
  const look = (place: Value, path: Path): Value => {
    visit(place, path);
    return place;
  };
  transform(value, look, type);
}

/**
 * Copy of a value with `replace` applied at every place, from the outside in. Places that it returns unchanged are
 * entered; replacements are not. A Typed and its value are one place.
 */
export function transform(value: Value, replace: (value: Value, path: Path) => Value, type?: Type): Value {
  return transformAt([], value, replace, type);
}

function transformAt(path: Path, value: Value, replace: (value: Value, path: Path) => Value, type?: Type): Value {
  const replaced = replace(value, path);
  if (replaced !== value) return replaced;
  const enter = (outer: Value, outerType: Type | undefined): Value => {
    const step = (into: Step, inner: Value, name: string | number): Value => {
      return transformAt([...path, into], inner, replace, innerType(outerType, name));
    };
    if (isSequence(outer)) return outer.map((item, index) => step({ index }, item, index));
    if (!isRecord(outer)) return outer;
    return Object.fromEntries(
      Object.entries(outer).map(([name, inner]) => [name, step(toStep(name, outerType), inner, name)]),
    );
  };
  return isTyped(value) ? new Typed(value.type, enter(value.value, value.type)) : enter(value, type);
}

function toStep(name: string, type: Type | undefined): Step {
  return type !== undefined && isCollectionType(type) ? { key: name } : { attribute: name };
}
