import { isOffered, type TagsMode } from "../audience";
import { toColumns } from "../output";
import { toLabel, type DeclaredTemplate, type TemplateKind } from "./templates";

/** Whoever holds a widget token that selects templates in this way. */
export interface Audience {
  /** As they are selected for the token: to the letter. `[]` selects nothing, so everything is offered. */
  readonly tags: readonly string[];
  /** @default "any": one of the tags is enough */
  readonly mode?: TagsMode;
  /**
   * Which templates: sources by their name, or connections by the name of their destination.
   * @default "source"
   */
  readonly kind?: TemplateKind;
}

/** Unknown: the template may carry tags that its stack does not say. */
export type Verdict = "yes" | "no" | "unknown";

/** Whether an audience is offered a template, as far as the stack says. */
export function judge({ tags: { given, bound, open } }: DeclaredTemplate, { tags, mode = "any" }: Audience): Verdict {
  // More tags never take a template away from anybody, in either mode.
  if (isOffered([...(given ?? []), ...bound], tags, mode)) return "yes";
  return open === null ? "no" : "unknown";
}

/** The verdict on several templates of one name; null when there is none. */
export function judgeAll(templates: readonly DeclaredTemplate[], audience: Audience): Verdict | null {
  const verdicts = templates.map((template) => judge(template, audience));
  return (["yes", "unknown", "no"] as const).find((verdict) => verdicts.includes(verdict)) ?? null;
}

/** The audience in half a sentence. */
export function toWords({ tags, mode = "any" }: Audience): string {
  const [first, ...others] = tags.map((tag) => `"${tag}"`);
  if (first === undefined) return "a token that selects no tags";
  if (others.length === 0) return `a token that selects ${first}`;
  return `a token that selects ${mode === "any" ? "any" : "all"} of ${[first, ...others].join(", ")}`;
}

/** Every template with its verdict and the tags that are the reason for it. */
export function toTable(templates: readonly DeclaredTemplate[], audience: Audience): string {
  if (templates.length === 0) return `The stack declares no ${audience.kind ?? "source"} templates.`;
  const heading = [`${audience.kind ?? "source"} template`, "offered", "tags"];
  const rows = templates.map((template) => [toLabel(template), judge(template, audience), toReason(template)]);
  return toColumns([heading, ...rows]);
}

function toReason({ tags: { given, bound, open } }: DeclaredTemplate): string {
  const carried = [...(given ?? []), ...bound.map((tag) => `${tag} (by a binding)`)].join(", ");
  const words = [carried, open === null ? "" : `(${open})`].filter((part) => part !== "");
  return words.length > 0 ? words.join(" ") : "none";
}
