import { Token } from "cdktf";
import { toExpression, type Expression } from "../terraform/expressions";
import type { SourceTemplateCustomization } from "../generated/source-template";

/** Which streams of a source are synced, and how. */
export type Customization = {
  readonly [Part in keyof SourceTemplateCustomization]: Expression<NonNullable<SourceTemplateCustomization[Part]>>;
};

/** As the generated class takes it, which looks into objects and takes only expressions for what has no keys. */
export function toCustomization(given: Expression<Customization> | undefined): SourceTemplateCustomization | undefined {
  if (given === undefined) return undefined;
  const { streamCustomizations, streamMappers, ...rest } = Token.isUnresolved(given) ? {} : (given as Customization);
  const parts = {
    ...rest,
    ...(streamMappers !== undefined && { streamMappers: toPart(streamMappers) }),
    ...(streamCustomizations !== undefined && { streamCustomizations: toParts(streamCustomizations) }),
  };
  // Its types have no place for expressions, and its code does.
  return (Token.isUnresolved(given) ? toExpression(given) : parts) as SourceTemplateCustomization;
}

function toParts(parts: object): unknown {
  if (Token.isUnresolved(parts)) return toExpression(parts);
  return Object.fromEntries(Object.entries(parts).map(([name, part]: [string, unknown]) => [name, toPart(part)]));
}

function toPart(part: unknown): unknown {
  return Token.isUnresolved(part) ? toExpression(part) : part;
}
