import { attr } from "../../../framework";
import { defineDataSource } from "../../define";
import { listConnections, listedConnection } from "../../templates/connection-template-list";
import { tagFilter } from "../../templates/source-template-list";

export const connectionTemplates = defineDataSource({
  type: "connection_templates",
  description: "Connection templates of the organization, sorted by name, optionally only those with certain tags.",
  attributes: {
    ...tagFilter,
    templates: attr.objectList(listedConnection).computed({ description: "The templates." }),
    ids: attr.stringSet.computed({ description: "IDs of all objects in the list." }),
  },
  async read({ config, api, signal }) {
    const templates = await listConnections({ tags: config.tags ?? [], mode: config.tags_mode }, { api, signal });
    return { ...config, templates, ids: templates.map(({ id }) => id) };
  },
});
