import * as z from "zod";

type Words = readonly [string, string, ...string[]];

/** Rule for one of a few words. */
export function choiceOf<const W extends Words>(words: W): z.ZodType<W[number]> {
  return z.lazy(() => z.enum(words, `It must be ${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}.`));
}

/** Uses of a template's connector. */
export const TEMPLATE_MODES = ["REPLICATION", "DIRECT", "MULTI"] as const;
export const templateMode = choiceOf(TEMPLATE_MODES);

/** Ways to put a new template in the place of another. */
export const REPLACEMENTS = ["destroy-first", "side-by-side"] as const;
export const replacementWay = choiceOf(REPLACEMENTS);

/** Choices of the streams of a source that are synced. */
export const STREAM_SELECTION_MODES = ["suggested", "all", "whitelist"] as const;
export const streamSelectionMode = choiceOf(STREAM_SELECTION_MODES);

/** Hosts of the data of a connection template. */
export const HOSTING_TYPES = ["user_hosted", "airbyte_hosted"] as const;
export const hostingType = choiceOf(HOSTING_TYPES);

/** Reactions to new columns or streams of a source. */
export const NON_BREAKING_CHANGES = ["ignore", "disable", "propagate_columns", "propagate_fully"] as const;
export const nonBreakingChanges = choiceOf(NON_BREAKING_CHANGES);

/** Statuses of a workspace: the connections of an inactive one do not run. */
export const WORKSPACE_STATUSES = ["active", "inactive"] as const;
export const workspaceStatus = choiceOf(WORKSPACE_STATUSES);

/** The two kinds of template. */
export const TEMPLATE_KINDS = ["source", "connection"] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];
export const templateKind = choiceOf(TEMPLATE_KINDS);
