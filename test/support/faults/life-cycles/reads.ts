import type { Emulator } from "../../../../src/emulator";
import type { Given } from "../../core";
import { POSTGRES, S3 } from "../../specs/connector-ids";
import type { LifeCycle } from "../life-cycle";
import type { PlaceOptions } from "../place";

/** Things for data sources to find. */
interface Things {
  readonly sourceTemplate: string;
  readonly connectionTemplate: string;
  readonly workspace: string;
}

function fill(airbyte: Emulator): Things {
  airbyte.templateTags.add({ name: "pro" });
  const sourceTemplate = airbyte.sourceTemplates.add({
    name: "Database",
    source_definition_id: POSTGRES,
    tags: ["pro"],
  }).id;
  const connectionTemplate = airbyte.connectionTemplates.add({
    destination_name: "Lake",
    destination_definition_id: S3,
  }).id;
  const workspace = airbyte.workspaces.add({ name: "acme" }).id;
  airbyte.sources.add({ name: "Orders", workspace_id: workspace, source_template_id: sourceTemplate });
  return { sourceTemplate, connectionTemplate, workspace };
}

function data(type: string, toGiven: (things: Things) => Given = () => ({}), options: PlaceOptions = {}): LifeCycle {
  return {
    ...options,
    name: `data ${type}`,
    begin: ({ core, airbyte }) => {
      const given = toGiven(fill(airbyte));
      return Promise.resolve(async () => (await core.read(`airbyteembedded_${type}`, given)).state);
    },
  };
}

function ephemeral(type: string, toGiven: (things: Things) => Given = () => ({})): LifeCycle {
  return {
    name: `ephemeral ${type}`,
    begin: ({ core, airbyte }) => {
      const given = toGiven(fill(airbyte));
      return Promise.resolve(async () => {
        const opened = await core.open(`airbyteembedded_${type}`, given);
        await opened.close();
        return null;
      });
    },
  };
}

function listing(type: string, toGiven: (things: Things) => Given = () => ({})): LifeCycle {
  return {
    name: `list ${type}`,
    begin: ({ core, airbyte }) => {
      const given = toGiven(fill(airbyte));
      return Promise.resolve(
        async () => (await core.list(`airbyteembedded_${type}`, given, { includeResource: true })).found,
      );
    },
  };
}

const CATALOGS: PlaceOptions = { switches: { catalogs: "served" } };

export const reads: readonly LifeCycle[] = [
  data("catalog_query", () => ({ source_definition_id: POSTGRES, query: "streams[].name" }), CATALOGS),
  data("connection_template", ({ connectionTemplate: id }) => ({ id })),
  data("connection_templates"),
  data("destination_definition", () => ({ name: "S3" })),
  data("destination_definitions"),
  data("source_definition", () => ({ name: "Postgres" })),
  data("source_definitions"),
  data("source_template", () => ({ name: "Database" })),
  data("source_templates"),
  data("sources", ({ workspace: workspace_id }) => ({ workspace_id })),
  data("template_tags"),
  data("visible_templates", () => ({ source_template_tags: ["pro"] })),
  data("workspace", () => ({ name: "acme" })),
  data("workspace_stats"),
  data("workspaces"),

  ephemeral("application_token"),
  ephemeral("scoped_token", ({ workspace: workspace_id }) => ({ workspace_id })),
  ephemeral("widget_token", () => ({ workspace_name: "acme", allowed_origin: "https://app.example.com" })),

  listing("template_tag"),
  listing("source_template"),
  listing("connection_template"),
  listing("workspace"),
  listing("source", ({ workspace: workspace_id }) => ({ workspace_id })),

  {
    name: "action workspaces_sync",
    switches: { era: "2025-10" },
    begin: ({ core, airbyte }) => {
      airbyte.workspaces.add({ name: "known to the cloud", cloud_only: true });
      return Promise.resolve(async () => {
        await core.invoke("airbyteembedded_workspaces_sync");
        return null;
      });
    },
  },
];
