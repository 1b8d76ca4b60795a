import { Annotations, Token } from "cdktf";
import type { Construct } from "constructs";
import type { ZodType } from "zod";
import { toConstructPath } from "../terraform/construct-path";
import { hasTemplate, isOpen } from "../terraform/expressions";

/** Props of a construct, each with its value and with the rule that the provider has for it. */
export type Checked = Readonly<Record<string, readonly [value: unknown, rule: ZodType]>>;

/** Finds values that the provider would refuse at plan. Values known only at plan pass. */
export function findAttributeProblems(construct: Construct, checked: Checked): string[] {
  return Object.entries(checked).flatMap(([prop, [value, rule]]) => {
    if (value === undefined || isOpen(value)) return [];
    const issues = rule.safeParse(value).error?.issues ?? [];
    return issues.map(({ message }) => `"${toConstructPath(construct)}" has an invalid ${prop}: ${message}`);
  });
}

/** Names that references begin with: a text that begins so is meant as a reference. */
const ROOTS = "var|local|data|module|ephemeral|each|count|path|terraform|self";
const REFERENCE = new RegExp(`^\\s*(?:${ROOTS})\\s*[.[]`);
/** Expressions without meaning for Terraform: a single word, or none. */
const NO_EXPRESSION = /^\s*(?!(?:true|false|null)\s*$)(?:[A-Za-z_][\w-]*\s*)?$/;
const TOKEN = /\$\{TfToken\[[^\]]*\]\}/g;

/**
 * Finds texts with `${…}` or `%{…}` that may be meant for Airbyte, but that Terraform reads as an expression: errors if they
 * cannot be expressions, and warnings on the construct otherwise.
 */
export function findTemplateProblems(construct: Construct, props: Readonly<Record<string, unknown>>): string[] {
  return listTemplates(props, "").flatMap(({ place, text }) => {
    const { sign, inner } = toFirst(text);
    const isReference = sign === "$" && REFERENCE.test(inner);
    if (isReference) return [];
    const reading = `"${toConstructPath(construct)}" has "${sign}{" in ${place}, which Terraform reads as an expression`;
    if (NO_EXPRESSION.test(inner)) return [`${reading}, but it is not one. ${CURES[sign]}`];
    Annotations.of(construct).addWarning(`${reading}. ${CURES[sign]}`);
    return [];
  });
}

const CURES = {
  $: 'To send it to Airbyte as it is written, give Fn.rawString("…").',
  "%": 'To send it to Airbyte as it is written, write "%%{", also in Fn.rawString("…").',
};

interface Template {
  readonly place: string;
  readonly text: string;
}

function listTemplates(value: unknown, place: string): Template[] {
  if (typeof value === "string") {
    const text = value.replaceAll(TOKEN, "");
    return hasTemplate(text) ? [{ place, text }] : [];
  }
  if (typeof value !== "object" || value === null || Token.isUnresolved(value)) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) =>
    listTemplates(member, isList ? `${place}[${key}]` : place === "" ? key : `${place}.${key}`),
  );
}

/** The first expression of a text, to its closing brace. */
function toFirst(text: string): { readonly sign: "$" | "%"; readonly inner: string } {
  const [, sign, inner = ""] = /(?<!\$(?=\$)|%(?=%))([$%])\{([^}]*)/.exec(text) ?? [];
  return { sign: sign === "%" ? "%" : "$", inner };
}
