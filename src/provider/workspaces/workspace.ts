import type { Workspace, WorkspaceChanges } from "../../api";
import { attr, pickState, type PlanOf, type StateOf } from "../../framework";
import { region, sameRegion, workspaceName, workspaceStatus } from "../../rules";
import { workspaceFacts } from "./workspace-facts";

export const attributes = {
  id: attr.string.computed({
    description: "ID of the workspace. It stays the same when the workspace is renamed.",
    movedBy: [],
  }),
  name: attr.string.required({
    description:
      "Name of the workspace. Rename with care: applications mint tokens by this name, and minting one for a name that does not exist creates a new workspace.",
    check: workspaceName,
  }),
  region: attr.string.optional({
    description:
      "Region that the customer's data is processed in: `us`, `eu` or the ID of a region. Defaults to `us`. Changing it replaces the workspace. Airbyte uses it at creation and never reports it, so an adopted or imported workspace keeps the region it has.",
    check: region,
    equal: sameRegion,
    replaces: "between-values",
  }),
  status: attr.openOneOf(workspaceStatus).optionalComputed({
    description: "`active` or `inactive`. All connections of an inactive workspace are switched off.",
  }),
  cache_enabled: attr.bool.optionalComputed({
    description: "Whether the cache is enabled. Defaults to the organization's setting.",
    nullable: true,
  }),
  adopt_existing: attr.bool.defaulted(false, {
    description: "Whether to take over an existing workspace of this name at creation, instead of failing.",
  }),
  deletion_protection: attr.bool.defaulted(true, {
    description:
      "Whether Terraform refuses to destroy or replace the workspace. Defaults to `true`, because deleting a workspace deletes the customer's sources, destinations and connections.",
  }),
  ...workspaceFacts,
};

type State = StateOf<typeof attributes>;
export type Plan = PlanOf<typeof attributes>;

/** Values that only the user can say: the API does not tell them. */
type Said = Pick<State, "region" | "adopt_existing" | "deletion_protection">;

/** The same, as an import has them. */
export const IMPORTED: Said = { region: null, adopt_existing: false, deletion_protection: true };

/** State of a workspace: what the API shows, and what only the user can say, from the plan or the state before. */
export function toState(workspace: Workspace, said: Said): State {
  return pickState(attributes, { ...said, ...workspace });
}

/** Values of a plan that a workspace does not have yet, which was found or made by its name. */
export function toUnmet(plan: Plan, workspace: Workspace): WorkspaceChanges {
  const there = new Map<string, unknown>(Object.entries(workspace));
  const unmet = Object.entries<unknown>({ ...plan }).filter(
    ([key, value]) => key !== "name" && !(key in IMPORTED) && value !== undefined && (there.get(key) ?? null) !== value,
  );
  return Object.fromEntries(unmet);
}
