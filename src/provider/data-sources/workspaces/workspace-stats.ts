import { attr } from "../../../framework";
import { defineDataSource } from "../../define";

export const workspaceStats = defineDataSource({
  type: "workspace_stats",
  description: "Number of workspaces in the organization.",
  attributes: {
    active_count: attr.number.computed({ description: "Number of active workspaces." }),
    inactive_count: attr.number.computed({ description: "Number of inactive workspaces." }),
    total_count: attr.number.computed({ description: "Number of all workspaces." }),
  },
  read: ({ api, signal }) => api.workspaces.stats({ signal }),
});
