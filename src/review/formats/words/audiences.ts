import type { Audience } from "../../shape";

/** The customers of an audience, whichever kind of template is meant. */
export type Customers = Pick<Audience, "tags" | "mode" | "tier">;

/** Names an audience in a heading: the tier's name, or the tags. */
export function toAudienceName({ tier, tags, mode }: Customers): string {
  if (tier !== null) return tier;
  return tags.length === 0 ? "No tags" : tags.join(mode === "all" ? " + " : " / ");
}

/** Says which tags a token of these customers selects. */
export function toTagsText({ tags, mode }: Customers): string {
  if (tags.length === 0) return "tokens without tags";
  if (tags.length === 1) return `tag ${tags.join()}`;
  return `${mode === "all" ? "all" : "any"} of the tags ${tags.join(", ")}`;
}

/** The subject of a sentence about an audience: "Pro customers", "Customers with the tag free". */
export function toCustomersText(customers: Customers, start: "capital" | "lower" = "capital"): string {
  const { tier, tags, mode } = customers;
  if (tier !== null) return `${tier} customers`;
  const word = start === "lower" ? "customers" : "Customers";
  if (tags.length === 0) return `${word} without tags`;
  if (mode === "all" && tags.length > 1) return `${word} with the tags ${tags.join(" and ")}`;
  return `${word} with the tag ${tags.join(" or ")}`;
}

/** Tells audiences apart. Those of source and of connection templates are the same customers. */
export function toAudienceKey({ tier, tags, mode }: Customers): string {
  return JSON.stringify([tier, mode, tags]);
}
