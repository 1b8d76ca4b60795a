import type { Listed } from "../../adoption";
import { UserError } from "../../installation/user-error";

/** True for what is chosen by words such as `tag:pro` and `name:CRM*`. */
export type Selection = (listed: Listed) => boolean;

/**
 * Reads the words of `--only` and `--exclude`: an object is chosen if one of the first names it, or there is none of them,
 * and none of the second does.
 * @throws UserError for a word that is neither
 */
export function toSelection(only: readonly string[], exclude: readonly string[]): Selection {
  const [wanted, unwanted] = [only.map(toMatcher), exclude.map(toMatcher)];
  return (listed) =>
    (wanted.length === 0 || wanted.some((matches) => matches(listed))) && !unwanted.some((matches) => matches(listed));
}

function toMatcher(word: string): Selection {
  const [, what, pattern = ""] = /^(tag|name):(.+)$/su.exec(word) ?? [];
  const expression = toExpression(pattern);
  if (what === "name") return ({ name }) => expression.test(name);
  if (what === "tag")
    return ({ kind, name, tags }) => (kind === "template_tag" ? [name] : tags).some((tag) => expression.test(tag));
  throw new UserError(`"${word}" selects nothing. Write tag:NAME or name:NAME, where * stands for any text.`);
}

function toExpression(pattern: string): RegExp {
  const parts = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "su");
}
