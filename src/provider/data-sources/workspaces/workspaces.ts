import { attr, pickState } from "../../../framework";
import { workspaceStatus } from "../../../rules";
import { defineDataSource } from "../../define";
import { sortByName } from "../../by-name";
import { listedWorkspace } from "../../workspaces/workspace-facts";

export const workspaces = defineDataSource({
  type: "workspaces",
  description:
    "Workspaces of the organization, sorted by name, optionally filtered by name and status. All pages are read.",
  attributes: {
    name_contains: attr.string.optional({
      description: "Lists only workspaces whose name contains this text, ignoring case.",
    }),
    status: attr.oneOf(workspaceStatus).optional({
      description: "Lists only `active` or only `inactive` workspaces.",
    }),
    workspaces: attr.objectList(listedWorkspace).computed({ description: "The workspaces." }),
    ids: attr.stringSet.computed({ description: "IDs of all objects in the list." }),
  },
  async read({ config, api, signal }) {
    const { name_contains, status } = config;
    const filter = {
      ...(name_contains !== null && { nameContains: name_contains }),
      ...(status !== null && { status }),
    };
    const found = [];
    for await (const workspace of api.workspaces.list(filter, { signal }))
      found.push(pickState(listedWorkspace, workspace));
    return { ...config, workspaces: sortByName(found), ids: found.map(({ id }) => id) };
  },
});
