import { defineDataSource } from "../../define";
import { foundConnector, getConnector, oneConnector } from "../../connectors/connector-lookup";

export const destinationDefinition = defineDataSource({
  type: "destination_definition",
  description: "A destination connector, found by ID or exact name, with its spec.",
  attributes: foundConnector,
  rules: [oneConnector],
  read: ({ config, api: { definitions }, signal }) =>
    getConnector(config, { kind: "destination", definitions, signal }),
});
