import { attr } from "../../../framework";
import { defineDataSource } from "../../define";
import { image, listedConnector, toImage, toListedConnector } from "../../connectors/connector-lookup";
import { sortByName } from "../../by-name";

export const sourceDefinitions = defineDataSource({
  type: "source_definitions",
  description: "Source connectors that source templates can use, sorted by name.",
  attributes: {
    name: attr.string.optional({
      description: "Lists only connectors whose name contains this text, ignoring case.",
    }),
    definitions: attr.objectList({ ...listedConnector, ...image }).computed({ description: "The connectors." }),
    ids: attr.stringSet.computed({ description: "IDs of all objects in the list." }),
  },
  async read({ config: { name }, api, signal }) {
    const found = [];
    for await (const connector of api.definitions.sources.list({ name: name ?? "" }, { signal }))
      found.push({ ...toListedConnector(connector), ...toImage(connector) });
    return { name, definitions: sortByName(found), ids: found.map(({ id }) => id) };
  },
});
