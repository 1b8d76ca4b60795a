import { defineDataSource } from "../../define";
import { foundConnector, getConnector, oneConnector } from "../../connectors/connector-lookup";

export const sourceDefinition = defineDataSource({
  type: "source_definition",
  description: "A source connector, found by ID or exact name, with its spec.",
  attributes: foundConnector,
  rules: [oneConnector],
  read: ({ config, api: { definitions }, signal }) => getConnector(config, { kind: "source", definitions, signal }),
});
