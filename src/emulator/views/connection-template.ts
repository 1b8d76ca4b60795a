import { timesOf } from "../data/touch";
import { toShownConfig } from "../data/secrets";
import type { Switches } from "../switches";
import type { StoredConnectionTemplate } from "../data/rows";

/** Airbyte's own destination, which late-2025 answers name. */
const MANAGED = {
  destination_definition_id: "4816b78f-1489-44c1-9060-4b19d5fa9362",
  destination_config: {},
  non_breaking_changes_preference: "ignore",
  sync_on_create: true,
};

/** A template as every answer shows it, lists included (API 6.2). */
export function toConnectionTemplate(template: StoredConnectionTemplate, switches: Switches): object {
  const { id, organization_id, destination_name, icon, cron_expression, data_hosting_type, tags } = template;
  const shared = { id, organization_id, destination_name, icon, cron_expression, data_hosting_type, tags };
  return { ...shared, ...toDestination(template, switches), ...timesOf(template, switches) };
}

function toDestination(template: StoredConnectionTemplate, switches: Switches): object {
  const { destination_definition_id, destination_config, non_breaking_changes_preference, sync_on_create } = template;
  // In late 2025 one object had all fields for both kinds of hosting.
  if (template.data_hosting_type === "airbyte_hosted") return switches.era !== "2025-10" ? {} : MANAGED;
  return {
    destination_definition_id,
    destination_config: toShownConfig(destination_definition_id, destination_config ?? {}, switches),
    non_breaking_changes_preference,
    sync_on_create,
  };
}
