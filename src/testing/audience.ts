import { isOffered, type TagsMode } from "../audience";
import { toColumns } from "../output";
import { toLabel, type DeclaredTemplate, type TemplateKind } from "./templates";

/** An audience: the customers with a widget token that selects these tags. */
export interface Audience {
  /** Tags that the token selects, compared exactly. `[]` selects none, so everything is offered. */
  readonly tags: readonly string[];
  /** @default "any": one of the tags is enough */
  readonly mode?: TagsMode;
  /**
   * Kind of templates: source templates by name, or connection templates by the name of their destination.
   * @default "source"
   */
  readonly kind?: TemplateKind;
}

/** Unknown, because the template may carry tags that its stack does not determine. */
export type Verdict = "yes" | "no" | "unknown";

/** Determines if a template is offered to an audience, as far as the stack tells. */
export function judge({ tags: { given, bound, open } }: DeclaredTemplate, { tags, mode = "any" }: Audience): Verdict {
  // In either mode, more tags never reduce the audience.
  if (isOffered([...(given ?? []), ...bound], tags, mode)) return "yes";
  return open === null ? "no" : "unknown";
}

/** Combined verdict for all templates of one name; null if there is none. */
export function judgeAll(templates: readonly DeclaredTemplate[], audience: Audience): Verdict | null {
  const verdicts = templates.map((template) => judge(template, audience));
  return (["yes", "unknown", "no"] as const).find((verdict) => verdicts.includes(verdict)) ?? null;
}

/** Describes an audience in half a sentence. */
export function toWords({ tags, mode = "any" }: Audience): string {
  const [first, ...others] = tags.map((tag) => `"${tag}"`);
  if (first === undefined) return "a token that selects no tags";
  if (others.length === 0) return `a token that selects ${first}`;
  return `a token that selects ${mode === "any" ? "any" : "all"} of ${[first, ...others].join(", ")}`;
}

/** Formats a table of templates with their verdicts and tags. */
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
