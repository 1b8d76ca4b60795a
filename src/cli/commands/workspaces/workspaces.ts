import type { CommandGroup } from "../../command";
import { workspacesSync } from "./sync";

export const workspaces: CommandGroup = {
  name: "workspaces",
  summary: "maintain the workspaces of the organization",
  description: "One-off tasks on workspaces that cannot be declared in Terraform.",
  commands: [workspacesSync],
};
