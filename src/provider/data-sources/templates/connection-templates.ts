import { attr } from "../../../framework";
import { defineDataSource } from "../../define";
import { listConnections, listedConnection } from "../../templates/connection-template-list";
import { tagFilter } from "../../templates/source-template-list";

export const connectionTemplates = defineDataSource({
  type: "connection_templates",
  description: "Connection templates of the organization, all or those with certain tags, in the order of their names.",
  attributes: {
    ...tagFilter,
    templates: attr.objectList(listedConnection).computed({ description: "The templates." }),
    ids: attr.stringSet.computed({ description: "Their IDs alone." }),
  },
  async read({ config, api, signal }) {
    const templates = await listConnections({ tags: config.tags ?? [], mode: config.tags_mode }, { api, signal });
    return { ...config, templates, ids: templates.map(({ id }) => id) };
  },
});
