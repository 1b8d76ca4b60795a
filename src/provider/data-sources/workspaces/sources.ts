import { attr } from "../../../framework";
import { uuid } from "../../../rules";
import { defineDataSource } from "../../define";
import { sortByName } from "../../by-name";

const listed = {
  id: attr.string.computed({ description: "ID of the source." }),
  name: attr.string.computed({ description: "Name of the source." }),
  source_template_id: attr.string.computed({
    description: "ID of the template that the source was created from, if Airbyte reports it.",
    nullable: true,
  }),
  created_at: attr.string.computed({
    description: "When the source was created, as an RFC 3339 timestamp.",
    nullable: true,
  }),
};

export const sources = defineDataSource({
  type: "sources",
  description: "Sources of a workspace, sorted by name.",
  attributes: {
    workspace_id: attr.string.required({ description: "ID of the workspace.", check: uuid }),
    sources: attr.objectList(listed).computed({ description: "The sources." }),
    ids: attr.stringSet.computed({ description: "IDs of all objects in the list." }),
  },
  async read({ config, api, signal }) {
    const found = [];
    const filter = { workspaceId: config.workspace_id };
    for await (const { id, name, source_template_id, created_at = null } of api.sources.list(filter, { signal }))
      found.push({ id, name, source_template_id, created_at });
    return { ...config, sources: sortByName(found), ids: found.map(({ id }) => id) };
  },
});
