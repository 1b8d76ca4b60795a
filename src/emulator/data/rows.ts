import * as z from "zod";
import {
  Catalog,
  Config,
  CreateSource,
  CreateSourceTemplate,
  CreateUserHosted,
  SyncedStream,
  UpdateWorkspace,
} from "../../api/shapes";
import { TAGS_MODES } from "../../audience";
import { HOSTING_TYPES, WORKSPACE_STATUSES } from "../../rules";
import type { Row } from "./table";

/** The fields of every row. */
export const row = { id: z.string().min(1), created_at: z.string(), updated_at: z.string() };
const Names = z.array(z.string()).readonly();

const TemplateTag = z.strictObject({ ...row, name: z.string(), organization_id: z.string() });
/** A template tag as stored. */
export type StoredTemplateTag = Readonly<z.infer<typeof TemplateTag>>;

/** Fields of a request are stored as they are, but for those below. */
export const SourceTemplate = z.strictObject({
  ...row,
  ...CreateSourceTemplate.omit({ actor_definition_id: true }).shape,
  name: z.string(),
  icon: z.string().nullable(),
  /** Null makes it a global template, which everybody sees and nobody can change. */
  organization_id: z.string().nullable(),
  source_definition_id: z.string(),
  partial_default_config: Config,
  customization: Config.nullable(),
  /** Names, in the order in which they were attached. */
  tags: Names,
  mode: z.string(),
  /** The value in the last change; null before the first. */
  propagate: z.boolean().nullable(),
});
/** A source template as stored: secrets in clear, which answers mask. */
export type StoredSourceTemplate = Readonly<z.infer<typeof SourceTemplate>>;

export const ConnectionTemplate = z.strictObject({
  ...row,
  ...CreateUserHosted.shape,
  organization_id: z.string(),
  data_hosting_type: z.enum(HOSTING_TYPES),
  destination_name: z.string(),
  destination_definition_id: z.string().nullable(),
  /** Secrets in clear, which answers mask. */
  destination_config: Config.nullable(),
  icon: z.string().nullable(),
  cron_expression: z.string().nullable(),
  non_breaking_changes_preference: z.string().nullable(),
  sync_on_create: z.boolean().nullable(),
  tags: Names,
});
/** A connection template as stored. Fields that an Airbyte-hosted one does not have are null. */
export type StoredConnectionTemplate = Readonly<z.infer<typeof ConnectionTemplate>>;

export const Workspace = z.strictObject({
  ...row,
  ...UpdateWorkspace.shape,
  name: z.string(),
  organization_id: z.string(),
  status: z.enum(WORKSPACE_STATUSES),
  /** Null inherits from the organization. */
  cache_enabled: z.boolean().nullable(),
  /** True for a workspace deleted by a server that keeps what it deletes. */
  tombstone: z.boolean(),
  visibility: z.enum(["shared", "private"]),
  color: z.string().nullable(),
  /** The region of its data; no answer shows it (API 3). */
  region_id: z.string(),
  /** True while only Airbyte Cloud knows it: a sync, or a token for its name, brings it in (API 2.3, 7). */
  cloud_only: z.boolean(),
});
/** A workspace as stored. */
export type StoredWorkspace = Readonly<z.infer<typeof Workspace>>;

export const Source = z.strictObject({
  ...row,
  ...CreateSource.omit({ workspace_name: true }).shape,
  name: z.string(),
  /** Its connector, which it keeps when its template is deleted; null for one whose template never existed. */
  source_definition_id: z.string().nullable(),
  /** The template's own settings when the source was made, or when a change of them was last propagated (API 5.5). */
  template_config: Config,
  selected_connection_template_tags: Names,
  selected_connection_template_tags_mode: z.enum(TAGS_MODES),
  /** Number of reads that still find it while it is being deleted; null unless it is. */
  reads_left: z.number().nullable(),
});
/** A customer's source as stored (API 10.1): secrets in clear, which answers mask. */
export type StoredSource = Readonly<z.infer<typeof Source>>;

const Destination = z.strictObject({
  ...row,
  name: z.string(),
  workspace_id: z.string(),
  destination_definition_id: z.string(),
  /** Secrets in clear, which answers mask. */
  destination_config: Config,
});
/** A destination that a connection template has made in a workspace, once for all of its sources (API 6.4). */
export type StoredDestination = Readonly<z.infer<typeof Destination>>;

const Connection = z.strictObject({
  ...row,
  workspace_id: z.string(),
  source_id: z.string(),
  destination_id: z.string(),
  connection_template_id: z.string(),
  cron_expression: z.string().nullable(),
  non_breaking_changes_preference: z.string(),
  /** True when data was moved at once. */
  is_synced: z.boolean(),
});
/** The link that moves a source's data to a destination. No answer shows it. */
export type StoredConnection = Readonly<z.infer<typeof Connection>>;

const Check = z.strictObject({
  ...row,
  workspace_id: z.string(),
  /** The reason for its failure; null when it will succeed. */
  error_message: z.string().nullable(),
  /** Number of times that its status was read. */
  reads: z.number(),
});
/** An attempt to connect with the settings of a source. */
export type StoredCheck = Readonly<z.infer<typeof Check>>;

const ChangedCatalog = z.strictObject({
  ...row,
  /** Null once it was deleted. */
  sonar_catalog: Catalog.nullable(),
  catalog_type: z.string().nullable(),
  blessed: z.boolean(),
});
/** A stream catalog that somebody has changed. Its id is that of the connector or template. */
export type StoredCatalog = Readonly<z.infer<typeof ChangedCatalog>>;

const Streams = z.strictObject({ ...row, streams: z.array(SyncedStream).readonly() });
/** The streams of a source that are synced. Its id is that of the source. */
export type StreamChoice = Readonly<z.infer<typeof Streams>>;

/** The rows of every table that several collections share, as a data file must have them. */
export const ROW_SHAPES = {
  templateTags: TemplateTag,
  sourceTemplates: SourceTemplate,
  connectionTemplates: ConnectionTemplate,
  workspaces: Workspace,
  sources: Source,
  destinations: Destination,
  connections: Connection,
  sourceChecks: Check,
  catalogs: ChangedCatalog,
  streamChoices: Streams,
} satisfies Readonly<Record<string, z.ZodType<Row>>>;
