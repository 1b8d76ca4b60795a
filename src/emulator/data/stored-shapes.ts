import * as z from "zod";
import { Catalog, SyncedStream } from "../../api/shapes/catalogs";
import { Config } from "../../api/shapes/templates";
import { TAGS_MODES } from "../../audience";
import type { Store } from "./store";
import type { Table } from "./table";

const row = { id: z.string().min(1), created_at: z.string(), updated_at: z.string() };
const Names = z.array(z.string());

/** The rows of every table, as a data file must have them. */
export const STORED_SHAPES = {
  templateTags: z.strictObject({ ...row, name: z.string(), organization_id: z.string() }),
  sourceTemplates: z.strictObject({
    ...row,
    name: z.string(),
    icon: z.string().nullable(),
    organization_id: z.string().nullable(),
    source_definition_id: z.string(),
    partial_default_config: Config,
    customization: Config.nullable(),
    tags: Names,
    mode: z.string(),
    propagate: z.boolean().nullable(),
  }),
  connectionTemplates: z.strictObject({
    ...row,
    organization_id: z.string(),
    data_hosting_type: z.enum(["user_hosted", "airbyte_hosted"]),
    destination_name: z.string(),
    destination_definition_id: z.string().nullable(),
    destination_config: Config.nullable(),
    icon: z.string().nullable(),
    cron_expression: z.string().nullable(),
    non_breaking_changes_preference: z.string().nullable(),
    sync_on_create: z.boolean().nullable(),
    tags: Names,
  }),
  workspaces: z.strictObject({
    ...row,
    name: z.string(),
    organization_id: z.string(),
    status: z.enum(["active", "inactive"]),
    cache_enabled: z.boolean().nullable(),
    tombstone: z.boolean(),
    visibility: z.enum(["shared", "private"]),
    color: z.string().nullable(),
    region_id: z.string(),
    cloud_only: z.boolean(),
  }),
  sources: z.strictObject({
    ...row,
    name: z.string(),
    workspace_id: z.string(),
    source_template_id: z.string(),
    source_definition_id: z.string().nullable(),
    source_config: Config,
    template_config: Config,
    selected_connection_template_tags: Names,
    selected_connection_template_tags_mode: z.enum(TAGS_MODES),
    reads_left: z.number().nullable(),
  }),
  destinations: z.strictObject({
    ...row,
    name: z.string(),
    workspace_id: z.string(),
    destination_definition_id: z.string(),
    destination_config: Config,
  }),
  connections: z.strictObject({
    ...row,
    workspace_id: z.string(),
    source_id: z.string(),
    destination_id: z.string(),
    connection_template_id: z.string(),
    cron_expression: z.string().nullable(),
    non_breaking_changes_preference: z.string(),
    is_synced: z.boolean(),
  }),
  sourceChecks: z.strictObject({
    ...row,
    workspace_id: z.string(),
    error_message: z.string().nullable(),
    reads: z.number(),
  }),
  oauthCredentials: z.strictObject({
    ...row,
    connector_type: z.enum(["source", "destination"]),
    connector_definition_id: z.string(),
    configuration: Config,
  }),
  catalogs: z.strictObject({
    ...row,
    sonar_catalog: Catalog.nullable(),
    catalog_type: z.string().nullable(),
    blessed: z.boolean(),
  }),
  streamChoices: z.strictObject({ ...row, streams: z.array(SyncedStream) }),
} satisfies { readonly [Name in keyof Store]: z.ZodType<RowOf<Store[Name]>> };

type RowOf<T> = T extends Table<infer R> ? R : never;
