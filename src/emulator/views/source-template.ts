import { servesCatalogs } from "../data/connectors/catalogs";
import { timesOf } from "../data/touch";
import { toShownConfig } from "../data/secrets";
import type { Switches } from "../switches";
import { builtInCatalog } from "../data/connectors/source-catalogs";
import { SourceTemplate, type StoredSourceTemplate } from "../data/rows";
import { toBody } from "../../api/shapes";
import { toUserConfigSpec } from "./user-config-spec";

/** Fields that every server shows as they are stored. */
const Shown = SourceTemplate.omit({
  organization_id: true,
  propagate: true,
  partial_default_config: true,
  mode: true,
  created_at: true,
  updated_at: true,
});

/** A template as create, get, change and tagging answer it (API 5.2). */
export function toDetail(template: StoredSourceTemplate, switches: Switches): object {
  const { source_definition_id, partial_default_config, mode } = template;
  return {
    ...toBody(Shown, template),
    user_config_spec: toUserConfigSpec(source_definition_id, partial_default_config),
    partial_default_config: toShownConfig(source_definition_id, partial_default_config, switches),
    ...(switches.era !== "2025-10" && { mode }),
    ...timesOf(template, switches),
  };
}

/** A template as lists show it: no config, and the connector's id under its other name (API 5.4). */
export function toItem(template: StoredSourceTemplate, switches: Switches): object {
  const { id, name, icon, source_definition_id, organization_id, customization, tags, mode } = template;
  const ofEra =
    switches.era !== "2025-10"
      ? { actor_definition_id: source_definition_id, organization_id, mode, connector_name: null }
      : toCatalogFields(source_definition_id, switches);
  return { id, name, icon, tags, customization, ...ofEra, ...timesOf(template, switches) };
}

/** The fields of late 2025 about the connector's stream catalog (API 5.4). */
function toCatalogFields(definitionId: string, switches: Switches): object {
  const catalog = servesCatalogs(switches) ? builtInCatalog(definitionId) : null;
  return { has_source_definition_catalog: catalog !== null, catalog_type: catalog?.catalog_type ?? null };
}
