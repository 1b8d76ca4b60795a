import { isOffered } from "../../audience";
import type { Audience } from "../shape";
import type { Offers } from "./offers";
import type { Selection } from "./selections";
import type { Template, TemplateKind } from "./templates";

/** An offer that an audience loses. */
export interface Loss {
  readonly template: Template;
  readonly audience: Audience;
}

export interface Matrix {
  readonly audiences: readonly Audience[];
  readonly losses: readonly Loss[];
}

const KINDS: readonly TemplateKind[] = ["source", "connection"];

/** Offers of each audience before and after. Connection templates have rows only where there are some. */
export function toMatrix({ templates }: Pick<Offers, "templates">, selections: readonly Selection[]): Matrix {
  const kinds = KINDS.filter((kind) => kind === "source" || templates.some((template) => template.kind === kind));
  const rows = selections.flatMap((selection) =>
    kinds.map((kind) =>
      toRow(
        selection,
        kind,
        templates.filter((template) => template.kind === kind),
      ),
    ),
  );
  return {
    audiences: rows.map(({ audience }) => audience),
    losses: rows.flatMap(({ audience, lost }) => lost.map((template) => ({ template, audience }))),
  };
}

function toRow({ tier, mode, before, after }: Selection, kind: TemplateKind, templates: readonly Template[]) {
  const old = templates.filter(({ tagsBefore }) => tagsBefore !== null && isOffered(tagsBefore, before, mode));
  const next = templates.filter(({ tagsAfter }) => tagsAfter !== null && isOffered(tagsAfter, after, mode));
  // A template is the same one under another name.
  const lost = old.filter((template) => !next.includes(template));
  const gained = next.filter((template) => !old.includes(template));
  const audience: Audience = {
    tags: [...after],
    mode,
    tier,
    kind,
    before: old.map(({ nameBefore }) => nameBefore).sort(),
    after: next.map(({ nameAfter }) => nameAfter).sort(),
    gained: gained.map(({ nameAfter }) => nameAfter).sort(),
    lost: lost.map(({ nameBefore }) => nameBefore).sort(),
  };
  return { audience, lost };
}

/** An audience in words, for a sentence. */
export function toAudienceWords({ tier, tags, mode }: Pick<Audience, "tier" | "tags" | "mode">): string {
  if (tier !== null) return `Tier ${tier}`;
  if (tags.length === 0) return "Customers without tags";
  const names = tags.map((tag) => `“${tag}”`).join(", ");
  return tags.length === 1 ? `Customers with the tag ${names}` : `Customers with ${mode} of the tags ${names}`;
}
