import type { Config } from "../../api/shapes/templates";
import type { TagsMode } from "../../audience";
import type { StoredSourceTemplate } from "./store";
import { type Row, table, type Table } from "./table";

/** A customer's source as stored (API 10.1): secrets in clear, which answers mask. */
export interface StoredSource extends Row {
  readonly name: string;
  readonly workspace_id: string;
  readonly source_template_id: string;
  /** Its connector, which it keeps when its template is deleted; null for one whose template was never there. */
  readonly source_definition_id: string | null;
  readonly source_config: Config;
  /** The template's own settings when the source was made, or when a change of them was last propagated (API 5.5). */
  readonly template_config: Config;
  readonly selected_connection_template_tags: readonly string[];
  readonly selected_connection_template_tags_mode: TagsMode;
  /** How many reads still find it while it is being deleted; null when nobody has deleted it. */
  readonly reads_left: number | null;
}

/** What a connection template has made in a workspace, once for all of its sources (API 6.4). */
export interface StoredDestination extends Row {
  readonly name: string;
  readonly workspace_id: string;
  readonly destination_definition_id: string;
  /** Secrets in clear, which answers mask. */
  readonly destination_config: Config;
}

/** What moves a source's data to a destination. No answer tells of it. */
export interface StoredConnection extends Row {
  readonly workspace_id: string;
  readonly source_id: string;
  readonly destination_id: string;
  readonly connection_template_id: string;
  readonly cron_expression: string | null;
  readonly non_breaking_changes_preference: string;
  /** Whether data was moved at once. */
  readonly is_synced: boolean;
}

/** An attempt to connect with the settings of a source. */
export interface StoredCheck extends Row {
  readonly workspace_id: string;
  /** What is wrong; null when it will succeed. */
  readonly error_message: string | null;
  /** How often its state was asked for. */
  readonly reads: number;
}

/** What belongs to customers, and goes with their workspaces. */
export interface CustomerTables {
  readonly sources: Table<StoredSource>;
  readonly destinations: Table<StoredDestination>;
  readonly connections: Table<StoredConnection>;
  readonly sourceChecks: Table<StoredCheck>;
}

export function customerTables(sourceTemplates: Table<StoredSourceTemplate>, now: () => string): CustomerTables {
  const destinations = table<StoredDestination>({
    title: "Destination",
    now,
    complete: () => ({ name: "unnamed", workspace_id: "", destination_definition_id: "", destination_config: {} }),
  });

  const connections = table<StoredConnection>({
    title: "Connection",
    now,
    complete: () => ({
      workspace_id: "",
      source_id: "",
      destination_id: "",
      connection_template_id: "",
      cron_expression: null,
      non_breaking_changes_preference: "ignore",
      is_synced: false,
    }),
  });

  const sources = table<StoredSource>({
    title: "Source",
    now,
    complete({ source_template_id = "" }) {
      const template = sourceTemplates.find(source_template_id);
      return {
        name: template?.name ?? "unnamed",
        workspace_id: "",
        source_template_id,
        source_definition_id: template?.source_definition_id ?? null,
        source_config: {},
        template_config: template?.partial_default_config ?? {},
        selected_connection_template_tags: [],
        selected_connection_template_tags_mode: "any",
        reads_left: null,
      };
    },
    onRemove({ id }) {
      for (const connection of connections.list()) if (connection.source_id === id) connections.remove(connection.id);
    },
  });

  const sourceChecks = table<StoredCheck>({
    title: "Check",
    now,
    complete: () => ({ workspace_id: "", error_message: null, reads: 0 }),
  });

  return { sources, destinations, connections, sourceChecks };
}

/** A workspace takes all that is in it with it. */
export function removeCustomer(
  { sources, destinations, connections, sourceChecks }: CustomerTables,
  workspaceId: string,
): void {
  for (const each of [sources, connections, destinations, sourceChecks]) {
    for (const { id, workspace_id } of each.list()) if (workspace_id === workspaceId) each.remove(id);
  }
}
