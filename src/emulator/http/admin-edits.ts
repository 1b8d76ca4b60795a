import * as z from "zod";
import { Config } from "../../api/shapes";
import { TAGS_MODES } from "../../audience";
import type { Route } from "./app";
import { checked } from "./refusal";
import type { Store } from "../data/store";
import type { Row, Table } from "../data/table";

const SourceTemplateEdit = z.strictObject({
  name: z.string().optional(),
  icon: z.string().nullable().optional(),
  organization_id: z.string().nullable().optional(),
  partial_default_config: Config.optional(),
  customization: Config.nullable().optional(),
  tags: z.array(z.string()).optional(),
  mode: z.string().optional(),
});

const ConnectionTemplateEdit = z.strictObject({
  destination_name: z.string().optional(),
  icon: z.string().nullable().optional(),
  destination_config: Config.optional(),
  cron_expression: z.string().nullable().optional(),
  non_breaking_changes_preference: z.string().optional(),
  sync_on_create: z.boolean().optional(),
  tags: z.array(z.string()).optional(),
});

const WorkspaceEdit = z.strictObject({
  name: z.string().optional(),
  status: z.enum(["active", "inactive"]).optional(),
  cache_enabled: z.boolean().nullable().optional(),
  tombstone: z.boolean().optional(),
  visibility: z.enum(["shared", "private"]).optional(),
  color: z.string().nullable().optional(),
  region_id: z.guid().optional(),
  cloud_only: z.boolean().optional(),
});

const SourceEdit = z.strictObject({
  name: z.string().optional(),
  workspace_id: z.guid().optional(),
  source_template_id: z.guid().optional(),
  source_config: Config.optional(),
  selected_connection_template_tags: z.array(z.string()).optional(),
  selected_connection_template_tags_mode: z.enum(TAGS_MODES).optional(),
});

/** Adding and changing rows as somebody in the web app would, past all rules of the API. */
export function edits({ sourceTemplates, connectionTemplates, workspaces, sources }: Store): Route[] {
  return [
    change("source-templates", sourceTemplates, SourceTemplateEdit),
    change("connection-templates", connectionTemplates, ConnectionTemplateEdit),
    addition("workspaces", workspaces, WorkspaceEdit),
    change("workspaces", workspaces, WorkspaceEdit),
    addition("sources", sources, SourceEdit),
    change("sources", sources, SourceEdit),
  ];
}

function change<T extends Row>(word: string, table: Table<T>, shape: z.ZodType<Partial<Omit<T, "id">>>): Route {
  return {
    on: `PATCH /emulator/${word}/:id`,
    auth: "none",
    answer: ({ params, body }) => table.update(params.id ?? "", checked(shape, body)),
  };
}

function addition<T extends Row>(word: string, table: Table<T>, shape: z.ZodType<Partial<T>>): Route {
  return { on: `POST /emulator/${word}`, auth: "none", answer: ({ body }) => table.add(checked(shape, body)) };
}
