import { UNKNOWN, type Unknown } from "../../../framework";
import { toRetired, type RetiredTemplates } from "./retired-template";

interface SwapPlan {
  readonly config: {
    readonly name?: string | null;
    readonly tags?: readonly string[] | null;
    readonly actor_definition_id?: string | null;
    readonly original_source_template_id?: string | null;
    readonly let_go_retired?: boolean | null;
  };
  readonly state: {
    readonly id: string;
    readonly name: string;
    readonly tags: readonly string[];
    readonly actor_definition_id: string;
    readonly retired: RetiredTemplates;
  } | null;
  readonly swaps: boolean;
}

interface Planned {
  readonly retired: RetiredTemplates | Unknown;
  readonly tags?: readonly string[];
}

/** Plans the retired templates that there are after an apply, and the tags that a swap takes over. */
export function planSwap(plan: SwapPlan): Planned {
  const { config, state, swaps } = plan;
  const retired = planRetired(plan);
  return swaps && state && config.tags === null ? { retired, tags: state.tags } : { retired };
}

/** True if an interrupted swap has retired the template already, and the state does not know it. */
export function isHalfSwapped({ config, state, swaps }: SwapPlan): boolean {
  if (!swaps || !state || typeof config.name !== "string") return false;
  return state.name === toRetired(state, config.name, state.retired).name;
}

function planRetired({ config, state, swaps }: SwapPlan): RetiredTemplates | Unknown {
  const before = state?.retired ?? [];
  const {
    name,
    let_go_retired: letsGo,
    actor_definition_id: connector,
    original_source_template_id: original,
  } = config;
  if (letsGo === true || (!swaps && before.length === 0)) return null;
  const isSure = letsGo !== undefined && (!swaps || [name, connector, original].every((value) => value !== undefined));
  if (!isSure) return UNKNOWN;
  const kept = before.map((each) => ({ ...each, tags: [] }));
  return swaps && state ? [...kept, toRetired(state, name ?? state.name, before)] : kept;
}
