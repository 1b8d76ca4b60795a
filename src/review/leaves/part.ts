/** A value of one side of a change, with Terraform's marks for what is not known and what is secret. */
export interface Part {
  /** Undefined where there is none. */
  readonly value: unknown;
  /** True for the whole value, else marks by key. */
  readonly unknown: unknown;
  readonly sensitive: unknown;
}

type Step = string | number;

export const ABSENT: Part = { value: undefined, unknown: false, sensitive: false };

/** A member of an object or an element of a list. */
export function memberOf({ value, unknown, sensitive }: Part, step: Step): Part {
  return { value: at(value, step), unknown: toMark(unknown, step), sensitive: toMark(sensitive, step) };
}

/** Keys of an object, of what is known of it and what is not. */
export function keysOf({ value, unknown }: Part): string[] {
  const keys = [value, unknown].flatMap((each) => (isObject(each) ? Object.keys(each) : []));
  return [...new Set(keys)];
}

/** Elements of a list, of what is known of them and what is not. */
export function elementsOf(part: Part): Part[] {
  const length = Math.max(...[part.value, part.unknown].map((each) => (Array.isArray(each) ? each.length : 0)));
  return Array.from({ length }, (_, index) => memberOf(part, index));
}

/** True if a tree of marks has one anywhere. */
export function isMarked(marks: unknown): boolean {
  if (typeof marks !== "object" || marks === null) return marks === true;
  return Object.values(marks).some(isMarked);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isNone(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function toMark(marks: unknown, step: Step): unknown {
  return marks === true || at(marks, step);
}

function at(value: unknown, step: Step): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
  // Lists have their elements by key, too.
  return (value as Readonly<Record<Step, unknown>>)[step];
}
