import type { SourceTemplate } from "../../../api";
import type { Report } from "../../../framework";
import { title } from "../../title";
import { makeReplacement, type Replacement } from "./replacement";
import { toRetired, type RetiredTemplate } from "./retired-template";
import type { Settlement } from "./settlement";

/** A swap: what a replacement needs, and the retired templates of earlier ones. */
interface Swap extends Omit<Replacement, "old" | "retiredName" | "name"> {
  readonly name: string;
  readonly state: { readonly id: string; readonly name: string; readonly actor_definition_id: string };
  readonly retired: readonly RetiredTemplate[];
  /** Tags that the new template is to have; undefined to take over those of the old one. */
  readonly tags: readonly string[] | undefined;
  readonly report: Report;
}

/** The new template in its place, and the old one, which still has its tags. */
interface Swapped extends Pick<Settlement, "retired"> {
  readonly current: SourceTemplate;
}

/**
 * Puts a new template in the place of the old one. The old one is not touched before the new one is complete and has its
 * tags, and keeps its own tags until the caller settles what is retired: every audience is offered one of them throughout.
 */
export async function swap(given: Swap): Promise<Swapped> {
  try {
    return await takeSteps(given);
  } catch (error) {
    given.report.warning(
      title`The swap of "${given.state.name}" is not finished`,
      "Customers are still offered the old template, and perhaps the new one beside it. Apply again to finish the swap: it continues with what is there.",
    );
    throw error;
  }
}

async function takeSteps({ state, retired: others, tags, ...given }: Omit<Swap, "report">): Promise<Swapped> {
  const { name, patch, api, signal } = given;
  const { sourceTemplates } = api;
  const old = await sourceTemplates.get(state.id, { signal });
  const retired = toRetired(state, name, others);
  const made = await makeReplacement({ ...given, old, retiredName: retired.name });
  const wanted = tags ?? old.tags;
  const tagged = await sourceTemplates.setTags(made.id, made.tags, wanted, { signal });
  if (old.name !== retired.name) await sourceTemplates.rename(old.id, retired.name, { signal });
  const named = tagged.name === name ? tagged : await sourceTemplates.update(tagged.id, { ...patch, name }, { signal });
  // Somebody may have edited them since.
  const current = await sourceTemplates.setTags(named.id, named.tags, wanted, { signal });
  return { current, retired: [...others, { ...retired, tags: old.tags }] };
}
