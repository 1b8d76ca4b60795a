import { attr, type StateOf } from "../../../framework";
import { defineDataSource } from "../../define";
import { sortByName } from "../../by-name";

const tag = {
  id: attr.string.computed({ description: "ID of the tag." }),
  name: attr.string.computed({ description: "Name of the tag." }),
  created_at: attr.string.computed({
    description: "When the tag was created, as an RFC 3339 timestamp.",
    nullable: true,
  }),
};

export const templateTags = defineDataSource({
  type: "template_tags",
  description: "All template tags of the organization, sorted by name.",
  attributes: {
    tags: attr.objectList(tag).computed({ description: "The tags." }),
    names: attr.stringSet.computed({ description: "Names of all tags in the list." }),
  },
  async read({ api, signal, report }) {
    const tags: StateOf<typeof tag>[] = [];
    if (!api.offers.tags) {
      report.warning(
        "This organization has no template tags",
        "Airbyte does not offer template tags to it, so the list is empty.",
      );
      return { tags, names: [] };
    }
    for await (const { id, name, created_at = null } of api.templateTags.list({ signal }))
      tags.push({ id, name, created_at });
    return { tags: sortByName(tags), names: tags.map(({ name }) => name) };
  },
});
