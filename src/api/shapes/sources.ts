import * as z from "zod";
import { Config, Id } from "./templates";

const Timestamp = z.string().nullish();

/** The template that a source was made from, of which answers tell much more than is needed here (API 10.1). */
const Origin = z
  .object({
    id: Id,
    name: z.string().nullish(),
    source_definition_id: z.string().nullish(),
    actor_definition_id: z.string().nullish(),
  })
  .transform(({ id, name, source_definition_id, actor_definition_id }) => ({
    id,
    name: name ?? "",
    source_definition_id: source_definition_id ?? actor_definition_id ?? null,
  }));

/** A source with its settings, which each generation of the API has called otherwise (API 10.1). */
export const Source = z
  .object({
    id: Id,
    name: z.string(),
    source_template: Origin,
    source_config: Config.nullish(),
    replication_config: Config.nullish(),
    connection_configuration: Config.nullish(),
    created_at: Timestamp,
    updated_at: Timestamp,
  })
  .transform(({ source_config, replication_config, connection_configuration, ...rest }) => ({
    ...rest,
    source_config: source_config ?? replication_config ?? connection_configuration ?? {},
  }));
/** A source that is connected in a workspace, which it does not tell. Secrets come back masked, or not at all. */
export type Source = z.infer<typeof Source>;

/** A source as lists show it. */
export const SourceItem = z
  .object({
    id: Id,
    name: z.string(),
    summarized_source_template: Origin.nullish(),
    source_template: Origin.nullish(),
    created_at: Timestamp,
    updated_at: Timestamp,
  })
  .transform(({ summarized_source_template, source_template, ...rest }) => {
    const origin = summarized_source_template ?? source_template ?? null;
    return { ...rest, source_template_id: origin?.id ?? null, source_template_name: origin?.name ?? null };
  });
export type SourceItem = z.infer<typeof SourceItem>;

/** A new source. Servers of 2025 know the workspace by its id, those of 2026 by its name (API 10.1). */
export interface CreateSource {
  readonly workspace_id: string;
  readonly workspace_name: string;
  readonly source_template_id: string;
  /** What the template leaves to the customer, secrets included. */
  readonly source_config: Config;
  /** @default the server's choice */
  readonly name?: string;
  /** Which connection templates the source gets; all of them without tags. Used now and never again. */
  readonly selected_connection_template_tags?: readonly string[];
  /** @default "any" */
  readonly selected_connection_template_tags_mode?: "any" | "all";
}

/** A change: what is left out stays. */
export interface UpdateSource {
  readonly name?: string;
  /** The complete settings, secrets included: they may replace what is stored. */
  readonly source_config?: Config;
}
