import { isNotFound } from "../../api/errors";
import { defineAction } from "../define";

export const workspacesSync = defineAction({
  type: "workspaces_sync",
  description:
    "Makes Airbyte Embedded discover workspaces that exist only in Airbyte Cloud. Servers from 2026 on do this by themselves and no longer offer the call.",
  attributes: {},
  async invoke({ api, signal, progress, report }) {
    progress("Asking Airbyte to discover workspaces");
    try {
      const { total_count, created_workspace_ids: created } = await api.workspaces.sync({ signal });
      progress(`${total_count} workspaces, ${created.length} of them new${created.map((id) => `\n  ${id}`).join("")}`);
    } catch (error) {
      if (!isNotFound(error)) throw error;
      report.error(
        "This server does not sync workspaces",
        "Servers from 2026 on no longer offer this call: they adopt a workspace when a token is minted for it. Remove the action, or mint a token for the workspace by name.",
      );
    }
  },
});
