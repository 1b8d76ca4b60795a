import { attr } from "../../framework";
import { defineDataSource } from "../define";
import { listedConnection, toListedConnection } from "../listed-connections";
import { tagFilter } from "../listed-templates";

export const connectionTemplates = defineDataSource({
  type: "connection_templates",
  description: "Connection templates of the organization, all or those with certain tags, in the order of their names.",
  attributes: {
    ...tagFilter,
    templates: attr.objectList(listedConnection).computed({ description: "The templates." }),
    ids: attr.stringSet.computed({ description: "Their IDs alone." }),
  },
  async read({ config, api, signal }) {
    const templates = [];
    const filter = { tags: config.tags ?? [], tagsMode: config.tags_mode === "all" ? "all" : "any" } as const;
    for await (const template of api.connectionTemplates.list(filter, { signal }))
      templates.push(toListedConnection(template));
    templates.sort((a, b) => ((a.destination_name ?? "") < (b.destination_name ?? "") ? -1 : 1));
    return { ...config, templates, ids: templates.map(({ id }) => id) };
  },
});
