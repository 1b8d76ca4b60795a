import * as z from "zod";

/** Rule for one of a few words. */
function oneOf<const T extends readonly [string, string, ...string[]]>(...words: T): z.ZodType<T[number]> {
  return z.enum(words, `It must be ${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}.`);
}

/** Use of a template's connector. */
export const templateMode = oneOf("REPLICATION", "DIRECT", "MULTI");

/** Choice of the streams of a source that are synced. */
export const streamSelectionMode = oneOf("suggested", "all", "whitelist");

/** Host of the data of a connection template. */
export const hostingType = oneOf("user_hosted", "airbyte_hosted");

/** Reaction to new columns or streams of a source. */
export const nonBreakingChanges = oneOf("ignore", "disable", "propagate_columns", "propagate_fully");

/** Status of a workspace: the connections of an inactive one do not run. */
export const workspaceStatus = oneOf("active", "inactive");

/** The two kinds of template. */
export const templateKind = oneOf("source", "connection");
