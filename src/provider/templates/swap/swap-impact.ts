import type { Report } from "../../../framework";
import type { Embedded } from "../../embedded";
import { title } from "../../title";
import { describeSources } from "./hanging-sources";
import type { RetiredTemplates } from "./retired-template";
import { toRetiredName } from "./swap-names";

interface SwapPlan {
  readonly action: "create" | "update" | "delete";
  readonly swaps: boolean;
  readonly config: { readonly name?: string | null; readonly let_go_retired?: boolean | null };
  readonly state: { readonly id: string; readonly retired: RetiredTemplates } | null;
  readonly api: Embedded | null;
  readonly signal: AbortSignal;
  readonly report: Report;
}

/** Says, at plan, what a swap does, and what goes with retired templates that are let go. */
export async function reportSwap(name: string, plan: SwapPlan): Promise<void> {
  const { action, swaps, config, state, api, report, signal } = plan;
  // What the plan has said need not be asked for again by the apply.
  if (!api || !state || api.run.names.walk.phase === "apply") return;
  const letsGo = action === "delete" || config.let_go_retired === true;
  const retired = state.retired ?? [];
  if (swaps) {
    const sources = await describeSources([state.id], { api, signal });
    const end = letsGo
      ? `With let_go_retired, the old one (${state.id}) is then deleted, and sources created from it disappear from widgets. ${sources}`
      : `The old one (${state.id}) then becomes "${toRetiredName(config.name ?? name, namesOf(retired))}", without tags. Sources created from it stay until let_go_retired = true deletes it. ${sources}`;
    report.warning(
      title`"${name}" is swapped side by side`,
      `A new template is created first and gets the name and the tags, so that customers are offered one of the two throughout. ${end}`,
    );
  }
  if (!letsGo || retired.length === 0) return;
  const ids = retired.map(({ id }) => id);
  const names = retired.map((each) => `"${each.name}" (${each.id})`).join(", ");
  report.warning(
    title`Retired templates of "${name}" are deleted`,
    `${names}: sources created from a deleted template disappear from widgets. ${await describeSources(ids, { api, signal })}`,
    action === "delete" ? undefined : "let_go_retired",
  );
}

function namesOf(retired: readonly { readonly name: string }[]): readonly string[] {
  return retired.map(({ name }) => name);
}
