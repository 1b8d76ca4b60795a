import type { Attributes, Resource } from "../../../framework";
import { DIAGNOSTICS } from "./diagnostics";

/** First lines of errors or warnings, and what to do about them. */
export interface Listed {
  readonly titles: readonly string[];
  readonly remedy: string;
  readonly isWarning?: boolean | undefined;
}

/** Errors of a subject by itself: those of its configuration, and those of its calls. */
export interface OwnErrors {
  readonly config: readonly Listed[];
  readonly calls: readonly Listed[];
}

/**
 * Section about the errors and warnings that one may meet at a page's subject: its own ones, and those that are listed
 * for it. `guide` is a page with all of them.
 */
export function toErrorSection(page: string, { config, calls }: OwnErrors, guide: string | undefined): string {
  const known = DIAGNOSTICS.filter(({ on }) => on.includes(page)).map(({ title, ...other }): Listed => ({
    ...other,
    titles: [title],
  }));
  const lines = [...config, ...known, ...calls].map(({ titles, remedy, isWarning }) => {
    const shown = titles.map((title) => `\`${title}\``).join(", ");
    return `- ${shown}${isWarning ? " (warning)" : ""}: ${remedy}`;
  });
  if (lines.length === 0) return "";
  return `## Errors\n\n${lines.join("\n")}${guide === undefined ? "" : `\n\nSee also [all errors](${guide}).`}`;
}

/** Errors of a configuration: of single arguments, and of rules over several. */
export function ofConfig(attributes: Attributes, rules: Resource["rules"] = []): readonly Listed[] {
  return [...ofArguments(attributes), ...ofRules(rules)];
}

/** Errors of arguments that have a check of their own. */
function ofArguments(attributes: Attributes): readonly Listed[] {
  const titles = Object.entries(attributes)
    .filter(([, { mode, check, each }]) => mode !== "computed" && (check !== undefined || each !== undefined))
    .map(([name]) => `Invalid ${name}`)
    .sort();
  return titles.length === 0 ? [] : [{ titles, remedy: "The message says what the value must be." }];
}

/** Errors of rules over several arguments. Those with the same remedy are one line. */
function ofRules(rules: NonNullable<Resource["rules"]>): readonly Listed[] {
  const all = rules.map((rule): Listed => {
    if (rule.kind !== "exactlyOneOf") return { titles: [rule.summary], remedy: rule.detail };
    const { noun, words } = rule;
    return { titles: [`No ${noun}`, `Several ${noun}s`], remedy: `Give ${words}, and no more than one.` };
  });
  return [...new Set(all.map(({ remedy }) => remedy))].map((remedy) => ({
    remedy,
    titles: all.filter((one) => one.remedy === remedy).flatMap(({ titles }) => titles),
  }));
}

/** Errors of calls that Airbyte refuses or does not answer, by what they do. */
export function ofCalls(...tasks: readonly string[]): Listed {
  const titles = tasks.map((task) => `Cannot ${task}`);
  return { titles, remedy: "The message has the reason, such as Airbyte's own, and what to do next." };
}

/** Error of an import that finds nothing. */
export function ofImport(kind: string, importId: string): Listed {
  return {
    titles: [`Cannot import ${kind}`],
    remedy: `The credentials can access no such object. Import by ${importId}.`,
  };
}

/** Error of a function's argument, whose first line is Terraform's own. */
export const OF_FUNCTIONS: Listed = {
  titles: ["Invalid function argument"],
  remedy: "Terraform's own first line. The rest says what the argument must be.",
};

/** Error of a provider that cannot be used. */
export const OF_PROVIDER: Listed = {
  titles: ["Cannot configure the provider"],
  remedy:
    "The message says which credential or address is missing or refused. `airbyte-embedded doctor` checks all of them.",
};
