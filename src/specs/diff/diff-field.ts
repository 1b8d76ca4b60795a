import { sameJson } from "../schema/json";
import { editDistance } from "../check/nearest";
import type { Schema } from "../schema/schema";
import { toNouns, toQuote } from "../check/wording";

/** Bounds and shapes that are told by name, old and new. */
const CONSTRAINTS = {
  minimum: "minimum",
  maximum: "maximum",
  exclusiveMinimum: "lower bound",
  exclusiveMaximum: "upper bound",
  multipleOf: "step",
  minLength: "shortest length",
  maxLength: "longest length",
  minItems: "least number of elements",
  maxItems: "greatest number of elements",
  pattern: "pattern",
  format: "format",
} as const;

// The keys of the table above, no more.
const CONSTRAINT_KEYWORDS = Object.keys(CONSTRAINTS) as (keyof typeof CONSTRAINTS)[];

/** Changes of one setting, without its members. */
export function listFieldChanges(old: Schema, next: Schema): readonly string[] {
  return [
    ...(sameJson(old.type, next.type) ? [] : [`type changed from ${toType(old)} to ${toType(next)}`]),
    ...listValueChanges(listValues(old), listValues(next)),
    ...toSecrecyChange(old.airbyte_secret ?? false, next.airbyte_secret ?? false),
    ...toChange("default", old.default, next.default),
    ...CONSTRAINT_KEYWORDS.flatMap((keyword) => toChange(CONSTRAINTS[keyword], old[keyword], next[keyword])),
  ];
}

function toType({ type }: Schema): string {
  return type ? toNouns(type) : "anything";
}

function toSecrecyChange(was: boolean, is: boolean): readonly string[] {
  if (was === is) return [];
  return [is ? "now a secret: move it out of the plain config" : "no longer a secret"];
}

/** The values that a setting may have; null when it may have any. */
function listValues(schema: Schema): readonly unknown[] | null {
  return Object.hasOwn(schema, "const") ? [schema.const] : (schema.enum ?? null);
}

function listValueChanges(old: readonly unknown[] | null, next: readonly unknown[] | null): readonly string[] {
  if (!old || !next) {
    if (next) return [`now limited to ${next.map(toQuote).join(", ")}`];
    return old ? ["no longer limited to certain values"] : [];
  }
  const removed = old.filter((value) => !next.some((other) => sameJson(value, other)));
  const added = next.filter((value) => !old.some((other) => sameJson(value, other)));
  const renamed = removed.flatMap((value) => {
    const name = findRenamed(value, removed, added);
    return name === undefined ? [] : [{ value, name }];
  });
  const isRenamed = (value: unknown): boolean => renamed.some((one) => one.value === value || one.name === value);
  return [
    ...renamed.map(({ value, name }) => `value ${toQuote(value)} renamed to ${toQuote(name)}`),
    ...added.filter((value) => !isRenamed(value)).map((value) => `value ${toQuote(value)} added`),
    ...removed.filter((value) => !isRenamed(value)).map((value) => `value ${toQuote(value)} removed`),
  ];
}

/** One value gone and one come, or one that is spelled nearly alike. */
function findRenamed(value: unknown, removed: readonly unknown[], added: readonly unknown[]): unknown {
  if (removed.length === 1 && added.length === 1) return added[0];
  if (typeof value !== "string") return undefined;
  const toWord = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
  return added.find(
    (other) => typeof other === "string" && editDistance(toWord(value), toWord(other)) <= Math.floor(value.length / 5),
  );
}

function toChange(name: string, old: unknown, next: unknown): readonly string[] {
  if (sameJson(old, next)) return [];
  if (old === undefined) return [`${name} ${toQuote(next)} added`];
  return next === undefined
    ? [`${name} ${toQuote(old)} removed`]
    : [`${name} changed from ${toQuote(old)} to ${toQuote(next)}`];
}
