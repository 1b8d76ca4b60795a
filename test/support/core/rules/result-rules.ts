import {
  equal,
  innerType,
  isCollectionType,
  isTupleType,
  isTyped,
  isUnknown,
  isWhollyKnown,
  type Path,
  type Type,
  type Unknown,
  type Value,
} from "../../../../src/cty";
import { toType } from "../../../../src/framework";
import { get, isNull, show, showPath, toEntries, type Schemas } from "../values";

/**
 * Faults of a value that does not complete its plan: known parts must be exactly the same, unknown parts
 * must keep their refinements. Core: objchange.AssertObjectCompatible.
 */
export function listResultFaults(attributes: Schemas, planned: Value, actual: Value): string[] {
  if (planned === null) return actual === null ? [] : ["Root object was absent, but now present"];
  if (actual === null) return ["Root object was present, but now absent"];
  return Object.entries(attributes).flatMap(([name, schema]) => {
    const path = [{ attribute: name }];
    const faults = listFaults(toType(schema), get(planned, name), get(actual, name), path);
    const quiet = faults.length > 0 && schema.sensitive;
    return quiet ? [`${showPath(path)}: inconsistent values for sensitive attribute`] : faults;
  });
}

/** Faults of a stored state: unknown values and write-only values. */
export function listStateFaults(attributes: Schemas, state: Value): string[] {
  return Object.entries(attributes).flatMap(([name, schema]) => {
    const [place, value] = [showPath([{ attribute: name }]), get(state, name)];
    if (schema.writeOnly && !isNull(value)) return [`${place}: returned a value for a write-only attribute`];
    return isWhollyKnown(value) ? [] : [`${place}: still unknown`];
  });
}

function listFaults(type: Type, planned: Value, actual: Value, path: Path): string[] {
  const fault = (text: string) => [`${showPath(path)}: ${text}`];
  if (type === "dynamic") {
    // Null and unknown have no type here, and then anything goes.
    if (!isTyped(planned)) return [];
    if (!isTyped(actual) || !conforms(actual.type, planned.type)) return fault("wrong final value type");
    return listFaults(planned.type, planned.value, actual.value, path);
  }
  if (isUnknown(planned)) return isKept(planned, actual) ? [] : fault(`final value ${show(actual)} breaks a promise`);
  if (planned === null || actual === null)
    return planned === actual ? [] : fault(`was ${show(planned)}, but now ${show(actual)}`);
  if (isUnknown(actual)) return fault("was known, but now unknown");
  if (typeof type === "string")
    return equal(planned, actual, type) ? [] : fault(`was ${show(planned)}, but now ${show(actual)}`);
  if (type[0] === "set") return listSetFaults(type[1], planned, actual, path);
  const [before, after] = [new Map(toEntries(planned)), new Map(toEntries(actual))];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key) => {
    if (!after.has(key)) return fault(`element ${key} has vanished`);
    if (!before.has(key)) return fault(`new element ${key} has appeared`);
    const numbered = type[0] === "list" || isTupleType(type);
    const inner = innerType(type, numbered ? Number(key) : key) ?? "dynamic";
    const step = numbered ? { index: Number(key) } : isCollectionType(type) ? { key } : { attribute: key };
    return listFaults(inner, before.get(key) ?? null, after.get(key) ?? null, [...path, step]);
  });
}

/** Elements of a set have no name: each needs a partner on the other side, and there may be fewer but not more. */
function listSetFaults(type: Type, planned: Value, actual: Value, path: Path): string[] {
  const [before, after] = [toEntries(planned), toEntries(actual)].map((all) => all.map(([, element]) => element));
  if (!before || !after) return [];
  const pairs = (a: Value, b: Value) => listFaults(type, a, b, path).length === 0;
  const lonely = before.filter((one) => !after.some((other) => pairs(one, other)));
  const strange = after.filter((one) => !before.some((other) => pairs(other, one)));
  const fault = (one: Value, text: string) => `${showPath(path)}: ${text} ${show(one)}`;
  return [
    ...lonely.map((one) => fault(one, "has no counterpart for planned element")),
    ...strange.map((one) => fault(one, "has an element that was not planned:")),
    ...(before.length < after.length ? [`${showPath(path)}: length changed`] : []),
  ];
}

function isKept({ refinement }: Unknown, actual: Value): boolean {
  if (isUnknown(actual)) return true;
  if (actual === null) return refinement?.notNull !== true;
  return typeof actual !== "string" || actual.startsWith(refinement?.prefix ?? "");
}

/** True if a type conforms to another one, which may leave parts open. */
function conforms(type: Type, wanted: Type): boolean {
  if (wanted === "dynamic") return true;
  if (typeof type === "string" || typeof wanted === "string") return type === wanted;
  if (type[0] !== wanted[0]) return false;
  if (isCollectionType(type) && isCollectionType(wanted)) return conforms(type[1], wanted[1]);
  const [left, right] = [Object.entries(type[1]), Object.keys(wanted[1])];
  return (
    left.length === right.length &&
    left.every(([key, inner]) => {
      const other = innerType(wanted, isTupleType(wanted) ? Number(key) : key);
      return other !== undefined && conforms(inner, other);
    })
  );
}
