import type { TagsMode } from "../../audience";
import type { GivenPlan } from "../changes/subject";
import type { ProgramTier } from "../program/program";
import type { Offers } from "./offers";
import { TagChanges } from "./tags";

/** Tags that tokens of an audience select, before and after a plan. */
export interface Selection {
  readonly tier: string | null;
  readonly mode: TagsMode;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** An audience that the user asks for. */
export interface GivenAudience {
  readonly tags: readonly string[];
  readonly mode: TagsMode;
}

/** Reference to a managed tag, as cdktf writes it. */
const TAG_REFERENCE = /^\$\{(airbyteembedded_template_tag\.[\w-]+)\.name\}$/;

export interface Selections {
  readonly selections: readonly Selection[];
  /** Tiers whose tags are not known before apply. */
  readonly unclear: readonly string[];
}

/** Every tier of the programs, then those that the user asks for, then each tag alone that is not among them. */
export function listSelections(
  plans: readonly GivenPlan[],
  given: readonly GivenAudience[],
  offers: Offers,
): Selections {
  const tiers = plans.flatMap(({ program, document }) => {
    const tags = new TagChanges(document.resource_changes ?? []);
    return (program?.tiers ?? []).map((tier) => ({ tier, tags: tier.tags.map((tag) => resolve(tag, tags)) }));
  });
  const names = toTierNames(tiers);
  const selections: Selection[] = [];
  const unclear: string[] = [];
  for (const { tier, tags } of tiers) {
    const name = names.get(tier.path) ?? tier.path;
    const resolved = tags.filter((tag) => tag !== null);
    if (resolved.length < tags.length) unclear.push(name);
    else {
      const before = resolved.map((tag) => tag.before);
      const after = resolved.map((tag) => tag.after);
      selections.push({ tier: name, mode: tier.mode, before, after });
    }
  }
  for (const { tags, mode } of given) selections.push({ tier: null, mode, before: tags, after: tags });
  for (const tag of listTags(offers))
    selections.push({ tier: null, mode: "any", before: [offers.tags.toBefore(tag)], after: [tag] });
  return { selections: distinct(selections), unclear };
}

/** A tier, and the tags that a plan makes of its own; null for those that no plan resolves. */
interface PlannedTier {
  readonly tier: ProgramTier;
  readonly tags: readonly ReturnType<typeof resolve>[];
}

/** A tag of a tier before and after; null for an expression that no plan resolves. */
function resolve(tag: string, tags: TagChanges): { readonly before: string; readonly after: string } | null {
  if (!tag.includes("${")) return { before: tag, after: tag };
  const [, address] = TAG_REFERENCE.exec(tag) ?? [];
  const found = address === undefined ? null : tags.find(address);
  const after = found?.after ?? found?.before ?? null;
  return after === null ? null : { before: found?.before ?? after, after };
}

/**
 * Tiers are known by their own name. Those of one name, as a loop over stacks makes them, are known by their only tags if
 * these tell them apart, or else by their paths.
 */
function toTierNames(tiers: readonly PlannedTier[]): ReadonlyMap<string, string> {
  const own = ({ tier: { path } }: PlannedTier): string => path.slice(path.lastIndexOf("/") + 1);
  const onlyTag = ({ tags }: PlannedTier): string | null => (tags.length === 1 ? (tags[0]?.after ?? null) : null);
  const taken = tiers.flatMap((tier) => [own(tier), onlyTag(tier)]);
  const isTaken = (name: string): boolean => taken.filter((other) => other === name).length > 1;
  return new Map(
    tiers.map((tier): [string, string] => {
      const { path } = tier.tier;
      const namesakes = tiers.filter((other) => own(other) === own(tier));
      if (namesakes.length === 1) return [path, own(tier)];
      const tags = namesakes.map(onlyTag);
      return [path, tags.some((tag) => tag === null || isTaken(tag)) ? path : (onlyTag(tier) ?? path)];
    }),
  );
}

function listTags({ tags, templates }: Offers): string[] {
  const carried = templates.flatMap(({ tagsBefore, tagsAfter }) => [...(tagsBefore ?? []), ...(tagsAfter ?? [])]);
  const names = [...tags.listNames(), ...carried.filter((tag) => !tags.isRenamed(tag))];
  return [...new Set(names)].sort();
}

function distinct(selections: readonly Selection[]): Selection[] {
  const seen = new Set<string>();
  return selections.filter(({ tier, mode, before, after }) => {
    // One tag is the same audience in both modes.
    const key = JSON.stringify([after.length > 1 ? mode : null, [...before].sort(), [...after].sort()]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew || tier !== null;
  });
}
