import { isOffered } from "../../audience";
import type { App } from "../http/app";
import type { StoredDestination, StoredSource } from "./rows";
import type { StoredConnectionTemplate } from "./rows";

/** Definition of Airbyte's own destination. */
const MANAGED = "4816b78f-1489-44c1-9060-4b19d5fa9362";

/**
 * Gives a new source a connection for each connection template that its tags select, to the destination of that
 * template's name in its workspace, which is made for the first of them (API 6.4).
 */
export function connect({ store }: App, source: StoredSource): void {
  const { selected_connection_template_tags: tags, selected_connection_template_tags_mode: mode } = source;
  const { id: source_id, workspace_id } = source;
  const selected = store.connectionTemplates.list().filter((template) => isOffered(template.tags, tags, mode));

  function destinationOf(template: StoredConnectionTemplate): StoredDestination {
    const { destination_name: name, destination_definition_id, destination_config } = template;
    const there = store.destinations.list().find((each) => each.workspace_id === workspace_id && each.name === name);
    const definition = destination_definition_id ?? MANAGED;
    const config = destination_config ?? {};
    return (
      there ??
      store.destinations.add({
        workspace_id,
        name,
        destination_definition_id: definition,
        destination_config: config,
      })
    );
  }

  for (const template of selected) {
    store.connections.add({
      workspace_id,
      source_id,
      destination_id: destinationOf(template).id,
      connection_template_id: template.id,
      cron_expression: template.cron_expression,
      non_breaking_changes_preference: template.non_breaking_changes_preference ?? undefined,
      is_synced: template.sync_on_create ?? true,
    });
  }
}
