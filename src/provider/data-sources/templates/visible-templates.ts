import { TAGS_MODES } from "../../../audience";
import { attr } from "../../../framework";
import { choiceOf } from "../../../rules";
import { defineDataSource } from "../../define";
import { listConnections, listedConnection } from "../../templates/connection-template-list";
import { listed, listSources } from "../../templates/source-template-list";

const mode = (what: string) =>
  attr.oneOf(choiceOf(TAGS_MODES)).defaulted("any", {
    description: `Whether a template needs \`any\` or \`all\` of the ${what} tags. Defaults to \`any\`.`,
  });

export const visibleTemplates = defineDataSource({
  type: "visible_templates",
  description:
    "Templates that a widget token with these tags and modes would offer. Without tags, every template is selected, as with a real token.",
  attributes: {
    source_template_tags: attr.stringSet.defaulted([], {
      description: "Tags that the token selects source templates by.",
    }),
    source_template_tags_mode: mode("source template"),
    connection_template_tags: attr.stringSet.defaulted([], {
      description: "Tags that the token selects connection templates by.",
    }),
    connection_template_tags_mode: mode("connection template"),
    source_templates: attr
      .objectList(listed)
      .computed({ description: "Source templates that the customer could connect." }),
    connection_templates: attr.objectList(listedConnection).computed({
      description: "Connection templates that would be applied to a new source.",
    }),
  },
  async read({ config, api, signal }) {
    const sources = { tags: config.source_template_tags, mode: config.source_template_tags_mode, includeGlobal: false };
    const connections = { tags: config.connection_template_tags, mode: config.connection_template_tags_mode };
    return {
      ...config,
      source_templates: await listSources(sources, { api, signal }),
      connection_templates: await listConnections(connections, { api, signal }),
    };
  },
});
