import { attr, exactlyOneOf } from "../../../framework";
import { AttributeError } from "../../attribute-error";
import { uuid, workspaceName } from "../../../rules";
import { defineDataSource } from "../../define";
import { listedWorkspace, toListedWorkspace } from "../../workspaces/workspace-attributes";

export const workspaceData = defineDataSource({
  type: "workspace",
  description: "One workspace, by its ID or by its exact name.",
  attributes: {
    ...listedWorkspace,
    id: attr.string.optionalComputed({ description: "ID of the workspace. Give this or `name`.", check: uuid }),
    name: attr.string.optionalComputed({ description: "Name of the workspace, to the letter.", check: workspaceName }),
  },
  rules: [exactlyOneOf(["id", "name"], { noun: "workspace" })],
  async read({ config: { id, name }, api, signal }) {
    const found = id
      ? await api.workspaces.find(id, { signal })
      : await api.workspaces.findByName(name ?? "", { signal });
    if (!found)
      throw new AttributeError(
        `There is no workspace "${id ?? name ?? ""}" in this organization. Names are compared to the letter.`,
        id ? "id" : "name",
      );
    return toListedWorkspace(found);
  },
});
