import { planName, type Planned } from "../../names/claim";
import { TEMPLATE_TAG } from "../../names/kinds";
import { reportBearers } from "./tag-bearers";
import { reportUnserved } from "./tags";

interface TagPlan extends Omit<Planned, "name" | "before"> {
  readonly config: { readonly name?: string | null };
  readonly state: { readonly id: string; readonly name: string; readonly force_destroy: boolean } | null;
}

/** Plans a tag: its name, which templates follow, and what its end means for those that carry it. */
export async function planTag(context: TagPlan): Promise<void> {
  const { action, config, state, api, report, signal } = context;
  if (!reportUnserved("name", api, report)) return;
  await planName(TEMPLATE_TAG, { ...context, name: config.name, before: state });
  if (!api || !state) return;
  if (action === "update" && typeof config.name === "string" && config.name !== state.name)
    api.run.renames.set(state.name, config.name);
  if (action === "delete") await reportBearers(state, { api, report, signal });
}
