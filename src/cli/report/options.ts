import type { TagsMode } from "../../audience";
import { UserError } from "../../installation/user-error";
import { option, type OptionKind } from "../command";

/** Splits words at commas. */
export function toWords(text: string): string[] {
  return text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

/** Any number of words out of a few, repeated or with commas between. */
export function choices<const Choice extends string>(
  flags: string,
  description: string,
  known: readonly [Choice, ...Choice[]],
): OptionKind<readonly Choice[]> {
  const words = option.texts(
    flags,
    `${description} (${known.join(", ")}); may be repeated, or take several with commas`,
  );
  return {
    ...words,
    read: (given) => {
      const chosen = words
        .read(given)
        .flatMap(toWords)
        .map((word) => {
          const found = known.find((choice) => choice === word);
          if (found === undefined) throw new UserError(`${flags}: "${word}" is none of ${known.join(", ")}.`);
          return found;
        });
      return [...new Set(chosen)];
    },
  };
}

/** The formats of a report and the place for them, for each command that writes one. */
export const output = {
  format: choices("--format <format>", "format of the report, text by default", [
    "json",
    "markdown",
    "html",
    "sarif",
    "text",
  ]),
  out: option.text("--out <dir>", "directory to write report.json, report.md and so on into"),
};

/** An audience such as `pro,hipaa:all`. */
export interface AudienceOption {
  readonly tags: readonly string[];
  readonly mode: TagsMode;
}

/** Audiences by the tags that their tokens select, with the mode behind a colon. */
export const audiences: OptionKind<readonly AudienceOption[]> = {
  ...option.texts(
    "--audience <tags>",
    'an audience beside the tiers and tags of the plan, such as "pro,hipaa:all"; may be repeated',
  ),
  read: (given) => (Array.isArray(given) ? given.map(String) : []).map(toAudience),
};

function toAudience(text: string): AudienceOption {
  // Names of tags may have colons, so only a mode counts.
  const [, tags = text, mode = "any"] = /^(.*):(any|all)$/s.exec(text) ?? [];
  return { tags: [...new Set(toWords(tags))], mode: mode === "all" ? "all" : "any" };
}
