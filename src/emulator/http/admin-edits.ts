import * as z from "zod";
import { Config } from "../../api/shapes";
import type { Route } from "./app";
import { checked } from "./refusal";
import { ROW_SHAPES } from "../data/rows";
import type { Store } from "../data/store";
import type { Row, Table } from "../data/table";

const OWN = { id: true, created_at: true, updated_at: true } as const;
const { sourceTemplates, connectionTemplates, workspaces, sources } = ROW_SHAPES;

const SourceTemplateEdit = sourceTemplates.omit({ ...OWN, source_definition_id: true, propagate: true }).partial();

const ConnectionTemplateEdit = connectionTemplates
  .omit({ ...OWN, organization_id: true, data_hosting_type: true, destination_definition_id: true })
  .extend({ destination_config: Config, non_breaking_changes_preference: z.string(), sync_on_create: z.boolean() })
  .partial();

const WorkspaceEdit = workspaces
  .omit({ ...OWN, organization_id: true })
  .extend({ region_id: z.guid() })
  .partial();

const SourceEdit = sources
  .omit({ ...OWN, source_definition_id: true, template_config: true, reads_left: true })
  .extend({ workspace_id: z.guid(), source_template_id: z.guid() })
  .partial();

/** Adding and changing rows as somebody in the web app would, past all rules of the API. */
export function edits(store: Store): Route[] {
  return [
    change("source-templates", store.sourceTemplates, SourceTemplateEdit),
    change("connection-templates", store.connectionTemplates, ConnectionTemplateEdit),
    addition("workspaces", store.workspaces, WorkspaceEdit),
    change("workspaces", store.workspaces, WorkspaceEdit),
    addition("sources", store.sources, SourceEdit),
    change("sources", store.sources, SourceEdit),
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
