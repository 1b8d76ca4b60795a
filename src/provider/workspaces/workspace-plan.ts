import { protect } from "../deletion-protection";
import { planName, type Planned } from "../names/claim";
import { WORKSPACE } from "../names/kinds";
import { reportWorkspace } from "./workspace-impact";

interface WorkspacePlan extends Omit<Planned, "name" | "before"> {
  readonly config: {
    readonly name?: string | null;
    readonly status?: string | null;
    readonly adopt_existing?: boolean | null;
  };
  readonly state: {
    readonly id: string;
    readonly name: string;
    readonly status: string;
    readonly deletion_protection: boolean | null;
  } | null;
}

/** Plans a workspace: protection, what the plan means for the customer in it, and its name. */
export async function planWorkspace(context: WorkspacePlan): Promise<void> {
  const { config, state } = context;
  protect(state?.name ?? "", context);
  await reportWorkspace(context);
  if (state || config.adopt_existing !== true)
    await planName(WORKSPACE, { ...context, name: config.name, before: state });
}
