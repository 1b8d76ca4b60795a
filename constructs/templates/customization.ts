import { Token } from "cdktf";
import { isToken, toExpression, type Expression } from "../terraform/expressions";
import type { SourceTemplateCustomization } from "../generated/source-template";

/** Choice of the streams that are synced, and options for each. */
export type Customization = {
  readonly [Part in keyof SourceTemplateCustomization]: Expression<NonNullable<SourceTemplateCustomization[Part]>>;
};

/** Value for the generated class, which reads the members of objects: a token in place of an object becomes an expression. */
export function toCustomization(given: Expression<Customization> | undefined): SourceTemplateCustomization | undefined {
  if (given === undefined) return undefined;
  const { streamCustomizations, streamMappers, ...rest } = isToken(given) ? {} : given;
  const parts = {
    ...rest,
    ...(streamMappers !== undefined && { streamMappers: toPart(streamMappers) }),
    ...(streamCustomizations !== undefined && { streamCustomizations: toParts(streamCustomizations) }),
  };
  // The types of the generated class know no expressions, but its code passes them on.
  return (Token.isUnresolved(given) ? toExpression(given) : parts) as SourceTemplateCustomization;
}

function toParts(parts: object): unknown {
  if (Token.isUnresolved(parts)) return toExpression(parts);
  return Object.fromEntries(Object.entries(parts).map(([name, part]: [string, unknown]) => [name, toPart(part)]));
}

function toPart(part: unknown): unknown {
  return Token.isUnresolved(part) ? toExpression(part) : part;
}
