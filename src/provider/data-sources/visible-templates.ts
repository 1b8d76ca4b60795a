import * as z from "zod";
import { attr } from "../../framework";
import { defineDataSource } from "../define";
import { listedConnection, toListedConnection } from "../listed-connections";
import { listed, toListed } from "../listed-templates";

const mode = (what: string) =>
  attr.string.defaulted("any", {
    description: `Whether \`any\` of the ${what} tags is enough, or \`all\` are needed.`,
    check: z.enum(["any", "all"], "It must be any or all."),
  });

export const visibleTemplates = defineDataSource({
  type: "visible_templates",
  description:
    "What the holder of a widget token with these tags and modes would be offered. No tags select every template, as in a token.",
  attributes: {
    source_template_tags: attr.stringSet.defaulted([], {
      description: "Tags that the token selects source templates by.",
    }),
    source_template_tags_mode: mode("source template"),
    connection_template_tags: attr.stringSet.defaulted([], {
      description: "Tags that the token selects connection templates by.",
    }),
    connection_template_tags_mode: mode("connection template"),
    source_templates: attr.objectList(listed).computed({ description: "Sources that could be connected." }),
    connection_templates: attr.objectList(listedConnection).computed({
      description: "Where the data of such a source would land.",
    }),
  },
  async read({ config, api, signal }) {
    const source_templates = [];
    const sources = { tags: config.source_template_tags, tagsMode: toMode(config.source_template_tags_mode) };
    for await (const item of api.sourceTemplates.list(sources, { signal }))
      source_templates.push(toListed(item, false));
    const connection_templates = [];
    const connections = {
      tags: config.connection_template_tags,
      tagsMode: toMode(config.connection_template_tags_mode),
    };
    for await (const template of api.connectionTemplates.list(connections, { signal }))
      connection_templates.push(toListedConnection(template));
    source_templates.sort((a, b) => (a.name < b.name ? -1 : 1));
    connection_templates.sort((a, b) => ((a.destination_name ?? "") < (b.destination_name ?? "") ? -1 : 1));
    return { ...config, source_templates, connection_templates };
  },
});

function toMode(text: string): "any" | "all" {
  return text === "all" ? "all" : "any";
}
