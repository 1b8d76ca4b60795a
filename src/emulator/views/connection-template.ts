import { timesOf } from "../data/touch";
import { toShownConfig } from "../data/secrets";
import type { Switches } from "../switches";
import { ConnectionTemplate, type StoredConnectionTemplate } from "../data/rows";
import { toBody } from "../../api/shapes";

/** Airbyte's own destination, which late-2025 answers name. */
const MANAGED = {
  destination_definition_id: "4816b78f-1489-44c1-9060-4b19d5fa9362",
  destination_config: {},
  non_breaking_changes_preference: "ignore",
  sync_on_create: true,
};

/** Fields that every server shows as they are stored. */
const Shown = ConnectionTemplate.omit({
  destination_definition_id: true,
  destination_config: true,
  non_breaking_changes_preference: true,
  sync_on_create: true,
  created_at: true,
  updated_at: true,
});

/** A template as every answer shows it, lists included (API 6.2). */
export function toConnectionTemplate(template: StoredConnectionTemplate, switches: Switches): object {
  return { ...toBody(Shown, template), ...toDestination(template, switches), ...timesOf(template, switches) };
}

/** The fields that an Airbyte-hosted template has on some servers only. */
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
