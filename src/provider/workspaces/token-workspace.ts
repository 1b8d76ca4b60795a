import type { Airbyte } from "../../api";
import { attr, exactlyOneOf, type PlanOf } from "../../framework";
import { AttributeError } from "../attribute-error";
import { findRegionId, TOKEN_RULES, region, uuid, workspaceName } from "../../rules";

/** Attributes by which an ephemeral token names its workspace. */
export const tokenWorkspace = {
  workspace_id: attr.string.optionalComputed({
    description:
      "ID of the workspace that the token is for. Prefer it to the name: it survives renames and never creates a workspace. Set either this or `workspace_name`.",
    check: uuid,
  }),
  workspace_name: attr.string.optionalComputed({
    description: "Exact name of the workspace that the token is for.",
    check: workspaceName,
  }),
  create_workspace: attr.bool.defaulted(false, {
    description:
      "Whether minting the token may create the workspace if there is none with that name. It is created as soon as the token is needed, which can be during a plan, so prefer an `airbyteembedded_workspace` resource.",
  }),
  region: attr.string.optional({
    description:
      "Region of a workspace that minting creates: `us`, `eu` or the ID of a region. Defaults to `us`. It has no effect on an existing workspace.",
    check: region,
  }),
};

type Attributes = typeof tokenWorkspace;

/** Rules of a token: it is for one workspace, and creates what can be created. */
export const tokenRules = [
  exactlyOneOf(["workspace_id", "workspace_name"], { noun: "workspace" }),
  ...Object.values(TOKEN_RULES),
];

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
