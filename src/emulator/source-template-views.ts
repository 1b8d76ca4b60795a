import type { StoredSourceTemplate } from "./store";
import { toMasked, toUserConfigSpec } from "./user-config-spec";

/** A template as create, get, change and tagging answer it (contract 5.2). */
export function toDetail(template: StoredSourceTemplate): object {
  const { id, name, icon, source_definition_id, partial_default_config, customization, tags, mode } = template;
  return {
    id,
    name,
    icon,
    source_definition_id,
    user_config_spec: toUserConfigSpec(source_definition_id, partial_default_config),
    partial_default_config: toMasked(source_definition_id, partial_default_config),
    customization,
    tags,
    mode,
    created_at: template.created_at,
    updated_at: template.updated_at,
  };
}

/** A template as lists show it: no config, and the connector's id under its other name (contract 5.4). */
export function toItem(template: StoredSourceTemplate): object {
  const { id, name, icon, source_definition_id, organization_id, customization, tags, mode } = template;
  return {
    id,
    name,
    icon,
    actor_definition_id: source_definition_id,
    organization_id,
    tags,
    customization,
    mode,
    connector_name: null,
    created_at: template.created_at,
    updated_at: template.updated_at,
  };
}
