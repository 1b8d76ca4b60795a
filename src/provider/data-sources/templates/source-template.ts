import { attr, exactlyOneOf } from "../../../framework";
import { withoutSecrets } from "../../settings";
import { defineDataSource } from "../../define";
import { AttributeError } from "../../attribute-error";
import { findImportId } from "../../templates/template-import";

export const sourceTemplateData = defineDataSource({
  type: "source_template",
  description: "A source template, found by ID, or by name if the name is unique.",
  attributes: {
    id: attr.string.optionalComputed({ description: "ID of the template. Set either this or `name`." }),
    name: attr.string.optionalComputed({ description: "Name of the template." }),
    actor_definition_id: attr.string.computed({ description: "ID of the connector." }),
    partial_default_config: attr.config.computed({
      description: "Settings that are prefilled for the customer, without secrets.",
    }),
    tags: attr.stringSet.computed({ description: "Names of the template's tags." }),
    mode: attr.string.computed({ description: "How the connector is used.", nullable: true }),
    icon: attr.string.computed({ description: "URL of the connector's icon.", nullable: true }),
    created_at: attr.string.computed({
      description: "When the template was created, as an RFC 3339 timestamp.",
      nullable: true,
    }),
  },
  rules: [exactlyOneOf(["id", "name"], { noun: "template" })],
  async read({ config, api, signal }) {
    const wanted = config.id ?? config.name ?? "";
    const { only, others } = await findImportId(wanted, api, signal);
    if (others > 0)
      throw new AttributeError(`${others + 1} source templates are named "${wanted}". Use the ID instead.`, "name");
    const found = only === null ? null : await api.sourceTemplates.find(only, { signal });
    if (!found)
      throw new AttributeError(
        `There is no source template "${wanted}" in this organization.`,
        config.id ? "id" : "name",
      );
    const { id, name, source_definition_id, tags, mode = null, icon, created_at = null } = found;
    return {
      id,
      name,
      actor_definition_id: source_definition_id,
      partial_default_config: withoutSecrets(found.partial_default_config),
      tags,
      mode,
      icon,
      created_at,
    };
  },
});
