import { toWords } from "./names";

/** Words by which plans of products are usually called. */
const PLAN_WORDS = new Set(
  (
    "free freemium trial lite basic starter start essential essentials standard plus pro professional premium team teams " +
    "business growth scale advanced ultimate enterprise corporate bronze silver gold platinum"
  ).split(" "),
);

/** Words that call a tag a tier. */
const TIER_WORDS = new Set(["tier", "plan", "edition", "package"]);

/** A tag, and the IDs of the templates that carry it. */
export interface Carried {
  readonly name: string;
  readonly templates: ReadonlySet<string>;
}

/**
 * Guesses which tags are tiers. The reason is a sentence for a comment; a tag without one is no tier. A tag is one by its
 * name, or by holding all that a tier of that kind holds, and more.
 */
export function guessTiers(tags: readonly Carried[]): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const { name } of tags) {
    const words = toWords(name).map((word) => word.toLowerCase());
    const said = words.find((word) => TIER_WORDS.has(word));
    const plan = words.length <= 2 ? words.find((word) => PLAN_WORDS.has(word)) : undefined;
    if (said !== undefined) reasons.set(name, `Guessed to be a tier, because its name says "${said}".`);
    else if (plan !== undefined) reasons.set(name, `Guessed to be a tier, because plans are often called "${plan}".`);
  }
  const named = tags.filter(({ name }) => reasons.has(name));
  for (const tag of tags) {
    if (reasons.has(tag.name)) continue;
    const below = named.find(({ templates }) => templates.size > 1 && isLarger(tag.templates, templates));
    if (below)
      reasons.set(tag.name, `Guessed to be a tier, because it offers all that "${below.name}" does, and more.`);
  }
  return reasons;
}

function isLarger(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > other.size && [...other].every((template) => one.has(template));
}
