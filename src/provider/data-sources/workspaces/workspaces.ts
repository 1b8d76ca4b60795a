import { attr } from "../../../framework";
import { workspaceStatus } from "../../../rules";
import { defineDataSource } from "../../define";
import { sortByName } from "../../by-name";
import { listedWorkspace, toListedWorkspace } from "../../workspaces/workspace-attributes";

export const workspaces = defineDataSource({
  type: "workspaces",
  description: "Workspaces of the organization, all or some, in the order of their names. All pages are read.",
  attributes: {
    name_contains: attr.string.optional({ description: "A part of the name, in any case." }),
    status: attr.oneOf(workspaceStatus).optional({
      description: "Only `active` or only `inactive` ones. All when not set.",
    }),
    workspaces: attr.objectList(listedWorkspace).computed({ description: "The workspaces." }),
    ids: attr.stringSet.computed({ description: "Their IDs alone." }),
  },
  async read({ config, api, signal }) {
    const { name_contains, status } = config;
    const filter = {
      ...(name_contains !== null && { nameContains: name_contains }),
      ...(status !== null && { status }),
    };
    const found = [];
    for await (const workspace of api.workspaces.list(filter, { signal })) found.push(toListedWorkspace(workspace));
    return { ...config, workspaces: sortByName(found), ids: found.map(({ id }) => id) };
  },
});
