// The one file that synth shares: it is small, and imports nothing.
import { isBroken, namesOf, type ConditionalRule } from "../../rules/conditional/conditional-rule";
import type { Attributes } from "./attributes";
import type { Path } from "../../cty";
import type { Report } from "../report";

type Names = readonly [string, string, ...string[]];

/** A rule over several attributes, as data. */
export type Rule = ExactlyOneOf | ConditionalRule;

export interface ExactlyOneOf {
  readonly kind: "exactlyOneOf";
  readonly names: Names;
  /** Noun for the thing that the attributes name, in the singular: `workspace`. */
  readonly noun: string;
  /** The attributes in a sentence. */
  readonly words: string;
}

/** One of the attributes is given, and no other. `words` name them in messages; their names if absent. */
export function exactlyOneOf(
  names: Names,
  { noun, words = toWords(names, "or") }: { readonly noun: string; readonly words?: string },
): ExactlyOneOf {
  return { kind: "exactlyOneOf", names, noun, words };
}

/** Reports where the known values of a configuration break a rule. Undefined is a value that is not known yet. */
export function checkRule(
  rule: Rule,
  attributes: Attributes,
  config: Readonly<Record<string, unknown>>,
  report: Report,
): void {
  for (const name of listNames(rule))
    if (!attributes[name]) throw new TypeError(`A rule names "${name}", which does not exist.`);
  if (rule.kind === "exactlyOneOf") checkExactlyOneOf(rule, config, report);
  else if (isBroken(rule, config)) report.error(rule.summary, rule.detail, toPath(rule));
}

function listNames(rule: Rule): readonly string[] {
  return rule.kind === "exactlyOneOf" ? rule.names : namesOf(rule);
}

function toPath({ inside, name }: ConditionalRule): Path {
  return [...(inside === undefined ? [] : [{ attribute: inside }]), { attribute: name }];
}

function checkExactlyOneOf(
  { names, noun, words }: ExactlyOneOf,
  config: Readonly<Record<string, unknown>>,
  report: Report,
): void {
  const given = names.filter((name) => (config[name] ?? null) !== null);
  if (names.every((name) => config[name] === null)) report.error(`No ${noun}`, `Give ${words}.`, names[0]);
  if (given.length < 2) return;
  const remedy =
    names.length === 2 ? `Set either ${words}, but not both.` : `Set only one of ${toWords(given, "and")}.`;
  report.error(`Several ${noun}s`, remedy, given[1]);
}

function toWords(names: readonly string[], link: string): string {
  return [names.slice(0, -1).join(", "), names.at(-1) ?? ""].join(` ${link} `);
}
