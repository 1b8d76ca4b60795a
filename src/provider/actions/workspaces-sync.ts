import { isNotFound } from "../../api/errors";
import { defineAction } from "../define";

export const workspacesSync = defineAction({
  type: "workspaces_sync",
  description:
    "Makes Airbyte Embedded learn of workspaces that exist in Airbyte Cloud only. Servers of 2026 do so by themselves and no longer take the call.",
  attributes: {},
  async invoke({ api, signal, progress, report }) {
    progress("Asking Airbyte to look for workspaces");
    try {
      const { total_count, created_workspace_ids: created } = await api.workspaces.sync({ signal });
      progress(`${total_count} workspaces, ${created.length} of them new${created.map((id) => `\n  ${id}`).join("")}`);
    } catch (error) {
      if (!isNotFound(error)) throw error;
      report.error(
        "This server does not sync workspaces",
        "It does not know the call, as servers of 2026 do not: they adopt a workspace when a token is minted for it. Remove the action, or mint a token by the workspace's name.",
      );
    }
  },
});
