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
  const names = toTierNames(tiers.map(({ tier }) => tier));
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

/** A tag of a tier before and after; null for an expression that no plan resolves. */
function resolve(tag: string, tags: TagChanges): { readonly before: string; readonly after: string } | null {
  if (!tag.includes("${")) return { before: tag, after: tag };
  const [, address] = TAG_REFERENCE.exec(tag) ?? [];
  const found = address === undefined ? null : tags.find(address);
  const after = found?.after ?? found?.before ?? null;
  return after === null ? null : { before: found?.before ?? after, after };
}

/** Tiers are known by their own name, or by their path where two have the same. */
function toTierNames(tiers: readonly ProgramTier[]): ReadonlyMap<string, string> {
  const own = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
  const isClear = (path: string): boolean => tiers.filter((tier) => own(tier.path) === own(path)).length === 1;
  return new Map(tiers.map(({ path }) => [path, isClear(path) ? own(path) : path]));
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
