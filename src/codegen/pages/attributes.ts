import type { AttributeSchema, Schema } from "../../framework";
import { toTypeText } from "./type-text";

/** Sections about the attributes of a type: those that one sets, and those that one reads. */
export function toAttributeSections({ attributes }: Schema): readonly string[] {
  const all = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  const settable = [
    ...all.filter(([, { required }]) => required),
    ...all.filter(([, { required, optional }]) => optional && !required),
  ];
  const readOnly = all.filter(([, { required, optional }]) => !required && !optional);
  return [
    settable.length > 0 ? `## Arguments\n\n${toList(settable)}` : "",
    readOnly.length > 0 ? `## Attributes\n\n${toList(readOnly)}` : "",
  ];
}

function toList(attributes: readonly (readonly [string, AttributeSchema])[], indent = ""): string {
  return attributes
    .map(([name, attribute]) => {
      const facts = [toTypeName(attribute), ...toFacts(attribute)].join(", ");
      const line = `${indent}- \`${name}\` (${facts}) ${attribute.description}`.trimEnd();
      const inner = Object.entries(attribute.nested?.attributes ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
      return inner.length > 0 ? `${line}\n${toList(inner, `${indent}  `)}` : line;
    })
    .join("\n");
}

function toFacts({ required, optional, sensitive, writeOnly }: AttributeSchema): string[] {
  return [
    required ? "required" : optional ? "optional" : "read-only",
    ...(sensitive ? ["sensitive"] : []),
    ...(writeOnly ? ["write-only"] : []),
  ];
}

function toTypeName({ type, nested }: AttributeSchema): string {
  if (nested) return nested.nesting === "single" ? "object" : `${nested.nesting} of objects`;
  return toTypeText(type);
}
