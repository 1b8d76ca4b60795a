import type { Audience } from "../../shape";

/** Offers that an audience loses or gains, without those that another audience already accounts for. */
export interface OwnOffers {
  readonly audience: Audience;
  readonly names: readonly string[];
}

/**
 * Counts each offer once. The customers of a tier are most often those of a tag as well, so what a tier loses is not
 * lost again by one of its tags, nor by an audience that was asked for and shares a tag with it.
 */
export function listOwnOffers(audiences: readonly Audience[], which: "lost" | "gained"): OwnOffers[] {
  return audiences.map((audience) => {
    const counted = new Set(audiences.filter((other) => isAhead(other, audience)).flatMap((other) => other[which]));
    return { audience, names: audience[which].filter((name) => !counted.has(name)) };
  });
}

/** True for an audience with a tag of the other one that speaks for it. */
function isAhead(one: Audience, other: Audience): boolean {
  return one.kind === other.kind && toRank(one) < toRank(other) && one.tags.some((tag) => other.tags.includes(tag));
}

/** Tiers have names that people know, audiences of several tags were asked for, and each tag has a row by itself. */
function toRank({ tier, tags }: Audience): number {
  if (tier !== null) return 0;
  return tags.length > 1 ? 1 : 2;
}
