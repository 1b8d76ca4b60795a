import fc from "../properties";
import { UNKNOWN } from "./example-spec";

/** A schema together with a value that it takes. */
export interface Fit {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly value: unknown;
}

const KEYS = ["a", "b", "host", "port", "toString", "constructor"];

const text = fc.string({ maxLength: 6 });

const leaf: fc.Arbitrary<Fit> = fc.oneof(
  text.map((value) => ({ schema: { type: "string" }, value })),
  text.map((value) => ({ schema: { type: "string", airbyte_secret: true }, value })),
  fc.integer({ min: 1, max: 9 }).map((value) => ({ schema: { type: "integer", minimum: 1, maximum: 9 }, value })),
  fc.boolean().map((value) => ({ schema: { type: "boolean" }, value })),
  fc.constantFrom("x", "y").map((value) => ({ schema: { type: "string", enum: ["x", "y"] }, value })),
  fc.constantFrom(null, "n").map((value) => ({ schema: { type: ["string", "null"] }, value })),
  fc
    .constantFrom("2021-03", "1999-12")
    .map((value) => ({ schema: { type: "string", pattern: "^\\d{4}-\\d\\d$" }, value })),
  fc.constantFrom(7, "seven").map((value) => ({ schema: { oneOf: [{ type: "integer" }, { type: "string" }] }, value })),
);

const { fit } = fc.letrec<{ fit: Fit; object: Fit; list: Fit; union: Fit }>((tie) => ({
  fit: fc.oneof({ maxDepth: 3, depthIdentifier: "fit" }, leaf, tie("object"), tie("list"), tie("union")),
  object: object(tie("fit")),
  list: fc.tuple(tie("fit"), fc.integer({ min: 0, max: 3 })).map(([{ schema, value }, size]) => ({
    schema: { type: "array", items: schema, maxItems: 3 },
    value: Array.from({ length: size }, () => value),
  })),
  union: fc
    .tuple(
      fc.array(object(tie("fit")), { minLength: 1, maxLength: 3 }),
      fc.nat(),
      fc.constantFrom("oneOf", "anyOf"),
      fc.boolean(),
    )
    .map(([branches, choice, keyword, byEnum]) => {
      const pinned = branches.map(({ schema }, index) => ({
        ...schema,
        required: [...list(schema.required), "kind"],
        properties: { ...members(schema.properties), kind: byEnum ? { enum: [`k${index}`] } : { const: `k${index}` } },
      }));
      const index = choice % branches.length;
      const value = { ...members(branches[index]?.value), kind: `k${index}` };
      return { schema: { type: "object", [keyword]: pinned }, value };
    }),
}));

/** A whole spec and settings that it takes. */
export const settings: fc.Arbitrary<Fit> = object(fit);

function object(inner: fc.Arbitrary<Fit>): fc.Arbitrary<Fit> {
  const member = fc.record({ fit: inner, given: fc.boolean(), required: fc.boolean() });
  return fc
    .tuple(fc.dictionary(fc.constantFrom(...KEYS), member, { maxKeys: 4 }), fc.constantFrom(undefined, true, false))
    .map(([all, additionalProperties]) => {
      const entries = Object.entries(all);
      const given = entries.filter(([, one]) => one.given || one.required);
      return {
        schema: {
          type: "object",
          properties: Object.fromEntries(entries.map(([key, one]) => [key, one.fit.schema])),
          required: entries.flatMap(([key, one]) => (one.required ? [key] : [])),
          ...(additionalProperties !== undefined && { additionalProperties }),
        },
        value: Object.fromEntries(given.map(([key, one]) => [key, one.fit.value])),
      };
    });
}

/** The value with parts of it unknown, containers too; `chances` decides place by place. */
export function withUnknowns(value: unknown, chances: () => boolean): unknown {
  if (chances()) return UNKNOWN;
  if (Array.isArray(value)) return value.map((item) => withUnknowns(item, chances));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withUnknowns(member, chances)]));
}

/** The object with keys left out at any depth, lists excepted. */
export function withGaps(value: unknown, chances: () => boolean): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const kept = Object.entries(value).filter(() => !chances());
  return Object.fromEntries(kept.map(([key, member]) => [key, withGaps(member, chances)]));
}

function members(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
