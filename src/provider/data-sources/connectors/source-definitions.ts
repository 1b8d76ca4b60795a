import { attr } from "../../../framework";
import { defineDataSource } from "../../define";
import { image, listedConnector, toImage, toListedConnector } from "../../connectors/connector-lookup";
import { sortByName } from "../../by-name";

export const sourceDefinitions = defineDataSource({
  type: "source_definitions",
  description: "Source connectors that templates can be made for, in the order of their names.",
  attributes: {
    name: attr.string.optional({
      description: "Only connectors whose name has this in it, in upper or lower case. All when not set.",
    }),
    definitions: attr.objectList({ ...listedConnector, ...image }).computed({ description: "The connectors." }),
    ids: attr.stringSet.computed({ description: "Their IDs alone." }),
  },
  async read({ config: { name }, api, signal }) {
    const found = [];
    for await (const connector of api.definitions.sources.list({ name: name ?? "" }, { signal }))
      found.push({ ...toListedConnector(connector), ...toImage(connector) });
    return { name, definitions: sortByName(found), ids: found.map(({ id }) => id) };
  },
});
