import { attr } from "../../../framework";
import { defineDataSource } from "../../define";
import { listedConnector, toListedConnector } from "../../connectors/connector-lookup";
import { sortByName } from "../../by-name";

export const destinationDefinitions = defineDataSource({
  type: "destination_definitions",
  description: "Destination connectors that connection templates can use, sorted by name.",
  attributes: {
    name: attr.string.optional({
      description: "Lists only connectors whose name contains this text, ignoring case.",
    }),
    definitions: attr.objectList(listedConnector).computed({
      description: "The connectors. The `destination_definition` data source has more details of each.",
    }),
    ids: attr.stringSet.computed({ description: "IDs of all objects in the list." }),
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
