import type { CommandGroup } from "../../command";
import { workspacesSync } from "./sync";

export const workspaces: CommandGroup = {
  name: "workspaces",
  summary: "look after the workspaces of the organization",
  description: "What there is to do about workspaces that is no state to be declared.",
  commands: [workspacesSync],
};
