import type { Airbyte } from "../../api";
import { attr, exactlyOneOf, type ConfigOf, type PlanOf, type Report } from "../../framework";
import { AttributeError } from "../attribute-error";
import { findRegionId, listTokenConflicts, region, uuid, workspaceName } from "../../rules";

/** How an ephemeral token says which workspace it is for. */
export const tokenWorkspace = {
  workspace_id: attr.string.optionalComputed({
    description:
      "ID of the workspace that the token is for. Prefer it to the name: it survives renames, and can never create a workspace. Give this or `workspace_name`.",
    check: uuid,
  }),
  workspace_name: attr.string.optionalComputed({
    description: "Name of the workspace that the token is for, to the letter.",
    check: workspaceName,
  }),
  create_workspace: attr.bool.defaulted(false, {
    description:
      "Whether minting the token may create the workspace of that name. It is created as soon as the token is needed, which is during a plan already: an `airbyteembedded_workspace` resource is the better way to make one.",
  }),
  region: attr.string.optional({
    description:
      "Region of a workspace that is created: `us`, `eu` or the ID of a region. `us` when not set; of no effect for a workspace that exists.",
    check: region,
  }),
};

type Attributes = typeof tokenWorkspace;

/** The rule of a token: it is for one workspace. */
export const oneWorkspace = exactlyOneOf(["workspace_id", "workspace_name"], { noun: "workspace" });

/** Reports a creation that cannot be meant. */
export function checkTokenWorkspace(config: ConfigOf<Attributes>, report: Report): void {
  const { workspace_id, create_workspace, region: where } = config;
  const creates = create_workspace === null ? false : create_workspace;
  const conflicts = listTokenConflicts({ byId: workspace_id !== null, creates, hasRegion: typeof where === "string" });
  if (conflicts.includes("nothing-to-create"))
    report.error("Nothing to create", "A workspace is created by workspace_name, not by its ID.", "create_workspace");
  if (conflicts.includes("region-alone"))
    report.error(
      "A region without a creation",
      "A region matters only where the workspace is created: set create_workspace = true, or leave the region out.",
      "region",
    );
}

/** A workspace as the token endpoints take it. */
export interface NamedWorkspace {
  readonly workspace_name: string;
  readonly region_id?: string;
}

/**
 * The workspace to mint a token for. Minting creates a workspace that is not there (API 2.3), so that is looked up
 * first. Throws `AttributeError` where it is missing and must not be created.
 */
export async function getTokenWorkspace(
  config: PlanOf<Attributes>,
  { api, signal }: { readonly api: Pick<Airbyte, "workspaces">; readonly signal: AbortSignal },
): Promise<NamedWorkspace> {
  const { workspace_id: id, workspace_name: name = "", region: where } = config;
  if (id !== undefined) {
    const found = await api.workspaces.find(id, { signal });
    if (found) return { workspace_name: found.name };
    throw new AttributeError(`There is no workspace with the ID ${id} in this organization.`, "workspace_id");
  }
  const region_id = where === null ? null : findRegionId(where);
  if (config.create_workspace) return { workspace_name: name, ...(region_id !== null && { region_id }) };
  if (await api.workspaces.findByName(name, { signal })) return { workspace_name: name };
  throw new AttributeError(
    `There is no workspace "${name}", and minting a token for it would create one. Correct the name, declare the workspace as a resource and give its ID, or set create_workspace = true.`,
    "workspace_name",
  );
}
