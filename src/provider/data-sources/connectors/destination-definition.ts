import { defineDataSource } from "../../define";
import { foundConnector, getConnector, oneConnector } from "../../connectors/connector-lookup";

export const destinationDefinition = defineDataSource({
  type: "destination_definition",
  description: "One destination connector, by its ID or its exact name, with what it asks for.",
  attributes: foundConnector,
  rules: [oneConnector],
  read: ({ config, api: { definitions }, signal }) =>
    getConnector(config, { kind: "destination", definitions, signal }),
});
