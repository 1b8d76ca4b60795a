import type { Embedded } from "../../embedded";
import type { RetiredTemplate, RetiredTemplates } from "./retired-template";

/** Retired templates, and what becomes of them. */
export interface Settlement {
  readonly retired: readonly RetiredTemplate[];
  readonly letsGo: boolean;
  /** Called with what is left after each step. */
  readonly reach: (retired: RetiredTemplates) => void;
  readonly api: Embedded;
  readonly signal: AbortSignal;
}

/** Takes the tags off retired templates, or lets them go. Returns those that are left. */
export async function settleRetired({ retired, letsGo, reach, api, signal }: Settlement): Promise<RetiredTemplates> {
  const { sourceTemplates } = api;
  let left = retired;
  for (const each of retired) {
    if (letsGo) {
      await sourceTemplates.delete(each.id, { signal });
      left = left.filter(({ id }) => id !== each.id);
    } else if (each.tags.length > 0) {
      await sourceTemplates.setTags(each.id, each.tags, [], { signal });
      left = left.map((other) => (other.id === each.id ? { ...other, tags: [] } : other));
    } else continue;
    reach(toRetiredTemplates(left));
  }
  return toRetiredTemplates(left);
}

/** As states hold them: null where there are none. */
function toRetiredTemplates(retired: readonly RetiredTemplate[]): RetiredTemplates {
  return retired.length > 0 ? retired : null;
}
