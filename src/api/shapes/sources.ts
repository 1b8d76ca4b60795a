import * as z from "zod";
import { TAGS_MODES } from "../../audience";
import { Config, Id } from "./templates";

const Timestamp = z.string().nullish();

/** The template that a source was made from, of which answers tell much more than is needed here (API 10.1). */
const Origin = z.lazy(() =>
  z
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
    })),
);

/** A source with its settings, which each generation of the API has called otherwise (API 10.1). */
export const Source = z.lazy(() =>
  z
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
    })),
);
/** A source that is connected in a workspace, without the workspace's id. Secrets come back masked, or not at all. */
export type Source = z.infer<typeof Source>;

/** A source as lists show it. */
export const SourceItem = z.lazy(() =>
  z
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
    }),
);
export type SourceItem = z.infer<typeof SourceItem>;

/** Body of a new source (API 10.1). */
export const CreateSource = z.object({
  workspace_id: z.string(),
  workspace_name: z.string(),
  source_template_id: z.string(),
  /** The settings that the template leaves to the customer, secrets included. */
  source_config: Config,
  /** @default the server's choice */
  name: z.string().optional(),
  /** Tags of the connection templates that the source gets; all of them without tags. Used now and never again. */
  selected_connection_template_tags: z.array(z.string()).readonly().optional(),
  /** @default "any" */
  selected_connection_template_tags_mode: z.enum(TAGS_MODES).optional(),
});
/** A new source. Servers of 2025 know the workspace by its id, those of 2026 by its name. */
export type CreateSource = Readonly<z.infer<typeof CreateSource>>;

/** Body of a change of a source. The settings are complete, secrets included: they may replace what is stored. */
export const UpdateSource = CreateSource.pick({ name: true, source_config: true }).partial();
/** A change of a source: fields left out stay as they are. */
export type UpdateSource = Readonly<z.infer<typeof UpdateSource>>;
