import type { Given } from "./given";
import { findMember, sameJson } from "../schema/json";
import { resolveSchema } from "../lock/references";
import type { Schema } from "../schema/schema";

/** One alternative of a `oneOf` or `anyOf`, and the keys by whose value it is told from the others. */
export interface Branch {
  readonly schema: Schema;
  readonly pins: ReadonlyMap<string, unknown>;
  /** Pins that the schema does not enforce: old specs name an alternative by the default of a free text. */
  readonly hints: ReadonlyMap<string, unknown>;
}

/** The alternatives of a schema, each list to be satisfied by itself. */
export function listUnions(schema: Schema): readonly (readonly Schema[])[] {
  return [schema.oneOf, schema.anyOf].filter((branches) => branches !== undefined);
}

/** Reads the alternatives of one union. */
export function toBranches(schemas: readonly Schema[], root: Schema): readonly Branch[] {
  return schemas.map((alternative) => {
    const schema = resolveSchema(alternative, root);
    const pins = new Map<string, unknown>();
    const hints = new Map<string, unknown>();
    for (const [key, property] of Object.entries(schema.properties ?? {})) {
      const setting = resolveSchema(property, root);
      if (Object.hasOwn(setting, "const")) pins.set(key, setting.const);
      else if (setting.enum?.length === 1) pins.set(key, setting.enum[0]);
      else if (typeof setting.default === "string" && !setting.enum) hints.set(key, setting.default);
    }
    return { schema, pins, hints };
  });
}

/** The alternatives that no known leaf speaks against. */
export function listViable(branches: readonly Branch[], given: Given): readonly Branch[] {
  return branches.filter(({ pins }) =>
    [...pins].every(([key, pinned]) => {
      const member = memberOf(given, key);
      return member?.kind !== "scalar" || member.value === null || sameJson(member.value, pinned);
    }),
  );
}

/** True if a known leaf selects this alternative, by a pin or by a hint. */
export function isChosen(branch: Branch, given: Given, by: "pins" | "hints"): boolean {
  return [...branch[by]].some(([key, value]) => {
    const member = memberOf(given, key);
    return member?.kind === "scalar" && sameJson(member.value, value);
  });
}

/** Discriminator of alternatives: a key, and its value in each. */
export interface Discriminator {
  readonly key: string;
  readonly values: readonly unknown[];
}

/** The key by which alternatives are told apart: pinned in more than one, each time to another value. */
export function findDiscriminator(branches: readonly Branch[]): Discriminator | null {
  for (const key of branches.flatMap(({ pins }) => [...pins.keys()])) {
    const values = branches.flatMap(({ pins }) => (pins.has(key) ? [pins.get(key)] : []));
    if (branches.length === 1 || values.some((value) => !sameJson(value, values[0]))) return { key, values };
  }
  return null;
}

/** Value given under a key, if any. */
export function memberOf(given: Given, key: string): Given | undefined {
  return given.kind === "object" ? given.members.get(key) : undefined;
}

/** The schema of a key in any alternative, for its title. */
export function findSetting(branches: readonly Branch[], key: string, root: Schema): Schema | null {
  for (const { schema } of branches) {
    const setting = findMember(schema.properties, key);
    if (setting) return resolveSchema(setting, root);
  }
  return null;
}
