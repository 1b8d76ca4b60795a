import { attr } from "../../../framework";
import { defineDataSource } from "../../define";
import { listed, listSources, tagFilter } from "../../templates/source-template-list";

export const sourceTemplates = defineDataSource({
  type: "source_templates",
  description: "Source templates of the organization, all or those with certain tags, in the order of their names.",
  attributes: {
    ...tagFilter,
    include_global: attr.bool.defaulted(false, {
      description:
        "Whether Airbyte's own templates are listed too. They carry no tags of yours, so filters do not concern them.",
    }),
    templates: attr.objectList(listed).computed({ description: "The templates." }),
    ids: attr.stringSet.computed({ description: "Their IDs alone." }),
  },
  async read({ config, api, signal }) {
    const filter = { tags: config.tags ?? [], mode: config.tags_mode, includeGlobal: config.include_global };
    const templates = await listSources(filter, { api, signal });
    return { ...config, templates, ids: templates.map(({ id }) => id) };
  },
});
