import { attr } from "../../../framework";
import { defineDataSource } from "../../define";
import { listed, listSources, tagFilter } from "../../templates/source-template-list";

export const sourceTemplates = defineDataSource({
  type: "source_templates",
  description: "Source templates of the organization, sorted by name, optionally only those with certain tags.",
  attributes: {
    ...tagFilter,
    include_global: attr.bool.defaulted(false, {
      description:
        "Whether Airbyte's own templates are listed too. The tag filter does not apply to them, because they never have your tags.",
    }),
    templates: attr.objectList(listed).computed({ description: "The templates." }),
    ids: attr.stringSet.computed({ description: "IDs of all objects in the list." }),
  },
  async read({ config, api, signal }) {
    const filter = { tags: config.tags ?? [], mode: config.tags_mode, includeGlobal: config.include_global };
    const templates = await listSources(filter, { api, signal });
    return { ...config, templates, ids: templates.map(({ id }) => id) };
  },
});
