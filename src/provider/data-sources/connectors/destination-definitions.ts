import { attr } from "../../../framework";
import { defineDataSource } from "../../define";
import { listedConnector, toListedConnector } from "../../connectors/connector-lookup";
import { sortByName } from "../../by-name";

export const destinationDefinitions = defineDataSource({
  type: "destination_definitions",
  description: "Destination connectors that templates can be made for, in the order of their names.",
  attributes: {
    name: attr.string.optional({
      description: "Only connectors whose name has this in it, in upper or lower case. All when not set.",
    }),
    definitions: attr.objectList(listedConnector).computed({
      description: "The connectors. Lists of destinations tell no more of them; `destination_definition` does.",
    }),
    ids: attr.stringSet.computed({ description: "Their IDs alone." }),
  },
  async read({ config: { name }, api, signal }) {
    const part = (name ?? "").toLowerCase();
    const found = [];
    // The API's own filter takes IDs only.
    for await (const connector of api.definitions.destinations.list({}, { signal }))
      if (connector.name.toLowerCase().includes(part)) found.push(toListedConnector(connector));
    return { name, definitions: sortByName(found), ids: found.map(({ id }) => id) };
  },
});
