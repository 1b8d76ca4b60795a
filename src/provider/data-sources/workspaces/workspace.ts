import { attr, exactlyOneOf, pickState } from "../../../framework";
import { AttributeError } from "../../attribute-error";
import { uuid, workspaceName } from "../../../rules";
import { defineDataSource } from "../../define";
import { listedWorkspace } from "../../workspaces/workspace-facts";

export const workspaceData = defineDataSource({
  type: "workspace",
  description: "A workspace, found by ID or exact name.",
  attributes: {
    ...listedWorkspace,
    id: attr.string.optionalComputed({ description: "ID of the workspace. Set either this or `name`.", check: uuid }),
    name: attr.string.optionalComputed({ description: "Exact name of the workspace.", check: workspaceName }),
  },
  rules: [exactlyOneOf(["id", "name"], { noun: "workspace" })],
  async read({ config: { id, name }, api, signal }) {
    const found = id
      ? await api.workspaces.find(id, { signal })
      : await api.workspaces.findByName(name ?? "", { signal });
    if (!found)
      throw new AttributeError(
        `There is no workspace "${id ?? name ?? ""}" in this organization. Names must match exactly.`,
        id ? "id" : "name",
      );
    return pickState(listedWorkspace, found);
  },
});
