import type { Attribute, Attributes } from "../../framework";
import type { Leaf } from "../shape";
import { jsonLeaves, toSecret, type Comparison } from "./json-leaves";
import { elementsOf, isNone, keysOf, memberOf, type Part } from "./part";
import type { Path } from "./pointer";

/** Change of an object whose attributes are known. */
export interface AttributeChange {
  readonly before: Part;
  readonly after: Part;
  /** True for an attribute that the program sets. */
  readonly isConfigured: (attribute: string) => boolean;
  readonly isSecret: Comparison["isSecret"];
}

/**
 * Differences of two objects of these attributes, in their order. Facts that only Airbyte decides are left out,
 * and so are defaults where the object comes or goes.
 */
export function* attributeLeaves(attributes: Attributes, change: AttributeChange): Generator<Leaf> {
  for (const [name, attribute] of Object.entries(attributes)) {
    if (attribute.mode === "writeOnly") {
      if (isRenewed(name, attributes, change)) yield toSecret([name]);
      continue;
    }
    const after = memberOf(change.after, name);
    const isChosen = attribute.mode === "optionalComputed" && !change.isConfigured(name);
    if (isChosen && after.unknown === true) continue;
    for (const leaf of leavesOf([name], attribute, memberOf(change.before, name), after, change))
      yield toSides(leaf, change);
  }
}

/** An object that is not there has no values, defaults included. */
function toSides(leaf: Leaf, { before, after }: AttributeChange): Leaf {
  if (isNone(before.value)) return { ...leaf, before: null };
  return isNone(after.value) ? { ...leaf, after: null } : leaf;
}

/** True if a fact that follows a write-only attribute alone changes, since its own value is in no plan. */
function isRenewed(name: string, attributes: Attributes, { before, after }: AttributeChange): boolean {
  return Object.entries(attributes)
    .filter(([, { movedBy = [] }]) => movedBy.includes(name))
    .some(([fact]) => {
      const [old, next] = [memberOf(before, fact), memberOf(after, fact)];
      return next.unknown === true || (old.value ?? null) !== (next.value ?? null);
    });
}

function* leavesOf(
  path: Path,
  attribute: Attribute,
  before: Part,
  after: Part,
  change: AttributeChange,
): Generator<Leaf> {
  const { mode, shape } = attribute;
  if (mode === "computed") return;
  const old = withDefault(before, attribute);
  const next = withDefault(after, attribute);
  if ("type" in shape || after.unknown === true || isHidden(before) || isHidden(after)) {
    yield* jsonLeaves(path, old, next, toComparison(attribute, change));
  } else if (shape.nesting === "single") {
    yield* nestedLeaves(path, shape.attributes, old, next, change);
  } else if (shape.nesting === "map") {
    for (const key of new Set([...keysOf(old), ...keysOf(next)]))
      yield* nestedLeaves([...path, key], shape.attributes, memberOf(old, key), memberOf(next, key), change);
  } else {
    const length = Math.max(elementsOf(old).length, elementsOf(next).length);
    for (let index = 0; index < length; index += 1)
      yield* nestedLeaves([...path, index], shape.attributes, memberOf(old, index), memberOf(next, index), change);
  }
}

function* nestedLeaves(path: Path, attributes: Attributes, before: Part, after: Part, change: AttributeChange) {
  for (const [name, attribute] of Object.entries(attributes))
    yield* leavesOf([...path, name], attribute, memberOf(before, name), memberOf(after, name), change);
}

function isHidden({ sensitive }: Part): boolean {
  return sensitive === true;
}

/** An object that is not there has its defaults, since it would mean the same with them. */
function withDefault(part: Part, { default: otherwise }: Attribute): Part {
  return isNone(part.value) && part.unknown !== true && otherwise !== undefined ? { ...part, value: otherwise } : part;
}

function toComparison(attribute: Attribute, { isSecret }: AttributeChange): Comparison {
  const { shape } = attribute;
  const type = "type" in shape ? shape.type : null;
  const isSet = Array.isArray(type) && type[0] === "set";
  const same = (a: unknown, b: unknown): boolean => {
    // Settings are compared as a whole and leaf by leaf, and their equality knows objects only.
    if (type === "dynamic") return attribute.equal?.({ value: a ?? null }, { value: b ?? null }) ?? false;
    // A plan is a file, which may say anything.
    const isFit = (value: unknown) => !isNone(value) && (type !== "string" || typeof value === "string");
    return isFit(a) && isFit(b) && (attribute.equal?.(a, b) ?? false);
  };
  return { isSet, same, isSecret };
}
