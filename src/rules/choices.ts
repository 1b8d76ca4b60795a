import * as z from "zod";

/** One of a few words. */
function oneOf<const T extends readonly [string, string, ...string[]]>(...words: T): z.ZodType<T[number]> {
  return z.enum(words, `It must be ${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}.`);
}

/** How a template's connector is used. */
export const templateMode = oneOf("REPLICATION", "DIRECT", "MULTI");

/** Which streams of a source are synced. */
export const streamSelectionMode = oneOf("suggested", "all", "whitelist");

/** Who hosts the data of a connection template. */
export const hostingType = oneOf("user_hosted", "airbyte_hosted");

/** What happens when a source gets new columns or streams. */
export const nonBreakingChanges = oneOf("ignore", "disable", "propagate_columns", "propagate_fully");

/** Whether a workspace's connections may run. */
export const workspaceStatus = oneOf("active", "inactive");

/** The two kinds of template. */
export const templateKind = oneOf("source", "connection");
