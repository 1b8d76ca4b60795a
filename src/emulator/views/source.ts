import { toBody, UpdateSource } from "../../api/shapes";
import type { App } from "../http/app";
import type { StoredSource } from "../data/rows";
import { timesOf } from "../data/touch";
import { toShownConfig } from "../data/secrets";
import { toDetail, toItem } from "./source-template";

/** The key of a source's settings in bodies and answers: connectors have another word for them (API 10.1). */
export type ConfigName = "source_config" | "replication_config";

/** Fields that are stored and shown as they are given. */
export const PlainSource = UpdateSource.omit({ source_config: true });

/** A source as create, get and change answer it. */
export function toSource({ store, switches }: App, source: StoredSource, config: ConfigName): object {
  const { id, source_template_id, source_config } = source;
  const template = store.sourceTemplates.find(source_template_id);
  return {
    id,
    ...toBody(PlainSource, source),
    source_template: template === null ? toLost(source) : toDetail(template, switches),
    [config]: toShownConfig(template?.source_definition_id ?? null, source_config, switches),
    ...(config === "replication_config" && { entities: [] }),
    ...timesOf(source, switches),
  };
}

/** A source as lists show it. */
export function toSourceItem({ store, switches }: App, source: StoredSource): object {
  const { id, name, source_template_id } = source;
  const template = store.sourceTemplates.find(source_template_id);
  return {
    id,
    name,
    summarized_source_template: template === null ? toLost(source) : toItem(template, switches),
    ...timesOf(source, switches),
  };
}

/** A deleted template as its sources show it, which stay (API 5.8). */
function toLost({ source_template_id }: StoredSource): object {
  return { id: source_template_id, name: "Deleted template", icon: null, tags: [] };
}
