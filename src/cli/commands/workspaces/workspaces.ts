import type { CommandGroup } from "../../command";
import { workspacesSync } from "./sync";

export const workspaces: CommandGroup = {
  name: "workspaces",
  summary: "maintain the workspaces of the organization",
  description: "Tasks on workspaces that Terraform does not declare as state.",
  commands: [workspacesSync],
};
