import type { Report } from "../../../framework";
import type { Embedded } from "../../embedded";
import { SOURCE_TEMPLATE } from "../../names/kinds";
import { title } from "../../title";
import { describeSources } from "./hanging-sources";
import { toRetired, type RetiredTemplates } from "./retired-template";

interface SwapPlan {
  readonly action: "create" | "update" | "delete";
  readonly swaps: boolean;
  readonly replaces: boolean;
  readonly config: { readonly name?: string | null; readonly let_go_retired?: boolean | null };
  readonly state: {
    readonly id: string;
    readonly actor_definition_id: string;
    readonly retired: RetiredTemplates;
  } | null;
  readonly api: Embedded | null;
  readonly signal: AbortSignal;
  readonly report: Report;
}

/** Refuses, at plan, a change that needs a new template while it is not known how to replace the old one. */
export function requireKnownWay(plan: {
  readonly replaces: boolean;
  readonly config: { readonly replacement?: unknown };
  readonly report: Report;
}): void {
  if (plan.replaces && plan.config.replacement === undefined)
    plan.report.error(
      "The way of the replacement is not known yet",
      "This change needs a new template, and replacement decides at plan whether the old one is destroyed first. Give it a value that is known at plan.",
      "replacement",
    );
}

/** Says, at plan, what a swap does, and what goes with retired templates that are let go. */
export async function reportSwap(name: string, plan: SwapPlan): Promise<void> {
  const { action, swaps, replaces, config, state, api, report, signal } = plan;
  // What the plan has said need not be asked for again by the apply.
  if (!api || !state || api.run.names.walk.phase === "apply") return;
  const ends = action === "delete" || replaces;
  const letsGo = ends || config.let_go_retired === true;
  const sources = (ids: readonly string[]) => describeSources(ids, { api, signal });
  if (swaps) {
    const { name: retiredName } = toRetired(state, config.name ?? name, state.retired);
    const holder = await SOURCE_TEMPLATE.find(retiredName, api, signal);
    if (holder !== null && holder.id !== state.id)
      report.error(
        title`The name "${retiredName}" is taken`,
        `The old template is to get this name, but ${holder.id} has it already. Rename or delete that one.`,
        "replacement",
      );
    const end = letsGo
      ? "let_go_retired then deletes the old one, and sources created from it disappear from widgets."
      : `The old one then becomes "${retiredName}", without tags. Sources created from it stay until let_go_retired = true deletes it.`;
    report.warning(
      title`"${name}" is swapped side by side`,
      `A new template is created first and gets the name and the tags: customers are offered one of the two throughout. ${end} ${await sources([state.id])}`,
    );
  }
  const retired = state.retired ?? [];
  if (!letsGo || retired.length === 0) return;
  const names = retired.map((each) => `"${each.name}" (${each.id})`).join(", ");
  report.warning(
    title`Retired templates of "${name}" are deleted`,
    `Sources created from ${names} disappear from widgets. ${await sources(retired.map(({ id }) => id))}`,
    ends ? undefined : "let_go_retired",
  );
}
