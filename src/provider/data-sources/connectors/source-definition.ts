import { defineDataSource } from "../../define";
import { foundConnector, getConnector, oneConnector } from "../../connectors/connector-lookup";

export const sourceDefinition = defineDataSource({
  type: "source_definition",
  description: "One source connector, by its ID or its exact name, with what it asks for.",
  attributes: foundConnector,
  rules: [oneConnector],
  read: ({ config, api: { definitions }, signal }) => getConnector(config, { kind: "source", definitions, signal }),
});
