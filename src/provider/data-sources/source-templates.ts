import { attr } from "../../framework";
import { defineDataSource } from "../define";
import { listed, tagFilter, toListed } from "../listed-templates";

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
    const templates = [];
    const filter = { tags: config.tags ?? [], tagsMode: config.tags_mode === "all" ? "all" : "any" } as const;
    for await (const item of api.sourceTemplates.list(filter, { signal })) templates.push(toListed(item, false));
    if (config.include_global)
      for await (const item of api.sourceTemplates.listGlobal({ signal })) templates.push(toListed(item, true));
    templates.sort((a, b) => (a.name < b.name ? -1 : 1));
    return { ...config, templates, ids: templates.map(({ id }) => id) };
  },
});
