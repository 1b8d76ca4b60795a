import { protect } from "../deletion-protection";
import { planName, type Planned } from "../names/claim";
import type { Kind } from "../names/kinds";
import { noteTagged, reportUnservedTags } from "./tags/tags";

interface TemplatePlan extends Omit<Planned, "name" | "before"> {
  readonly config: { readonly tags?: readonly string[] | null };
  readonly state: {
    readonly id: string;
    readonly tags: readonly string[];
    readonly deletion_protection: boolean | null;
  } | null;
}

interface Naming {
  readonly kind: Kind;
  /** The name in the state and in the configuration, which may not be known yet. */
  readonly before: string | null | undefined;
  readonly wanted: string | null | undefined;
  /** Reports what the plan means for customers. */
  readonly reportImpact: (name: string) => Promise<void> | void;
}

/** Plans all that templates of both kinds have: protection, impact, name and tags. */
export async function planTemplate(
  context: TemplatePlan,
  { kind, before, wanted, reportImpact }: Naming,
): Promise<void> {
  const { action, config, state, api, report } = context;
  const name = before ?? "";
  protect(name, context);
  await reportImpact(name);
  await planName(kind, { ...context, name: wanted, before: state && { id: state.id, name } });
  if (action === "delete") return;
  noteTagged(state?.id, config.tags, api);
  reportUnservedTags(context, api, report);
}
