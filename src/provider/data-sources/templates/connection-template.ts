import { attr } from "../../../framework";
import { withoutSecrets } from "../../settings";
import { defineDataSource } from "../../define";
import { listedConnection, toListedConnection } from "../../templates/connection-template-list";
import { AttributeError } from "../../attribute-error";

export const connectionTemplateData = defineDataSource({
  type: "connection_template",
  description: "A connection template, found by ID.",
  attributes: {
    ...listedConnection,
    id: attr.string.required({ description: "ID of the template." }),
    destination_config: attr.config.computed({
      description: "Settings of the destination, without secrets. Null if Airbyte hosts the data.",
      nullable: true,
    }),
    non_breaking_changes_preference: attr.string.computed({
      description: "How new columns or streams of a source are handled.",
      nullable: true,
    }),
    sync_on_create: attr.bool.computed({
      description: "Whether the first sync starts as soon as a customer has connected a source.",
      nullable: true,
    }),
  },
  async read({ config: { id }, api, signal }) {
    const found = await api.connectionTemplates.find(id, { signal });
    if (!found) throw new AttributeError(`There is no connection template "${id}" in this organization.`, "id");
    const { destination_config: remote, non_breaking_changes_preference, sync_on_create } = found;
    const destination_config = remote && withoutSecrets(remote);
    return { ...toListedConnection(found), destination_config, non_breaking_changes_preference, sync_on_create };
  },
});
