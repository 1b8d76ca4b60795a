import type {
  StoredCheck,
  StoredConnection,
  StoredDestination,
  StoredSource,
  StoredSourceTemplate,
  StreamChoice,
} from "./rows";
import { table, type Table } from "./table";

/** The tables of what belongs to customers, and goes with their workspaces. */
export interface CustomerTables {
  readonly sources: Table<StoredSource>;
  readonly destinations: Table<StoredDestination>;
  readonly connections: Table<StoredConnection>;
  readonly sourceChecks: Table<StoredCheck>;
  /** The streams of sources for which somebody chose some. */
  readonly streamChoices: Table<StreamChoice>;
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

  const streamChoices = table<StreamChoice>({ title: "Source", now, complete: () => ({ streams: [] }) });

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
      if (streamChoices.find(id) !== null) streamChoices.remove(id);
    },
  });

  const sourceChecks = table<StoredCheck>({
    title: "Check",
    now,
    complete: () => ({ workspace_id: "", error_message: null, reads: 0 }),
  });

  return { sources, destinations, connections, sourceChecks, streamChoices };
}

/** Removes everything in a workspace together with it. */
export function removeCustomer(
  { sources, destinations, connections, sourceChecks }: CustomerTables,
  workspaceId: string,
): void {
  for (const each of [sources, connections, destinations, sourceChecks]) {
    for (const { id, workspace_id } of each.list()) if (workspace_id === workspaceId) each.remove(id);
  }
}
