import type { SettingPath } from "../../specs";

/** A value of a program, as far as the program alone tells it. */
export interface Evaluated {
  /** Undefined for a value that is known only at plan. */
  readonly value: unknown;
  /** Places in it that are known only at plan; the empty one for the whole. */
  readonly open: readonly SettingPath[];
}

/** Finds what an expression such as `airbyteembedded_template_tag.Pro.name` leads to; undefined if only Terraform knows. */
export type Lookup = (reference: string) => string | undefined;

/** Evaluates a value of `cdk.tf.json`: text without expressions, and references that lead to such. */
export function evaluate(value: unknown, find: Lookup): Evaluated {
  if (typeof value === "string") return evaluateText(value, find);
  if (typeof value !== "object" || value === null) return { value, open: [] };
  const members = Object.entries(value).map(([key, member]) => [key, evaluate(member, find)] as const);
  const toStep = (key: string): string | number => (Array.isArray(value) ? Number(key) : key);
  const open = members.flatMap(([key, member]) => member.open.map((path) => [toStep(key), ...path]));
  // The elements of a list are told apart by their place, so those that are open keep it.
  if (Array.isArray(value)) return { value: members.map(([, member]) => member.value ?? null), open };
  const known = members.filter(([, member]) => member.value !== undefined);
  return { value: Object.fromEntries(known.map(([key, member]) => [key, member.value])), open };
}

function evaluateText(text: string, find: Lookup): Evaluated {
  const [, reference] = /^\$\{([\w.-]+)\}$/.exec(text) ?? [];
  const found = reference === undefined ? undefined : find(reference);
  if (found !== undefined) return { value: found, open: [] };
  if (/(?<!\$)\$\{|(?<!%)%\{/.test(text)) return { value: undefined, open: [[]] };
  return { value: text.replaceAll("$${", "${").replaceAll("%%{", "%{"), open: [] };
}
