import * as z from "zod";

/** The id of an object. Nothing else is ever stored or put into an address (API 1). */
export const Id = z.guid("expected a UUID");

/** Microseconds may be present; late answers leave it out (API 1). */
const Timestamp = z.string().nullish();
const Tags = z
  .array(z.string())
  .nullish()
  .transform((tags) => tags ?? []);

/** A connector's configuration. Numbers that JavaScript would round are `LosslessNumber`s. */
export const Config = z.record(z.string(), z.unknown());
export type Config = z.infer<typeof Config>;

/** A template tag (API 4.1). */
export const TemplateTag = z.lazy(() =>
  z.object({
    id: Id,
    name: z.string().min(1),
    organization_id: z.string().nullish(),
    created_at: Timestamp,
    updated_at: Timestamp,
  }),
);
export type TemplateTag = z.infer<typeof TemplateTag>;

/** The part of a source that is synced (API 5.6). Unknown keys are kept. */
export const Customization = z.lazy(() =>
  z.looseObject({
    stream_selection_mode: z.string().optional(),
    stream_whitelist: z.array(z.string()).nullish(),
    stream_customizations: z
      .record(
        z.string(),
        z.looseObject({
          primary_key_fields: z.array(z.array(z.string())).nullish(),
          cursor_field: z.array(z.string()).nullish(),
        }),
      )
      .nullish(),
    stream_mappers: z.record(z.string(), z.unknown()).nullish(),
  }),
);
export type Customization = z.infer<typeof Customization>;

const SourceTemplateFields = z.lazy(() =>
  z.object({
    id: Id,
    name: z.string(),
    icon: orNull(z.string()),
    /** Null marks a global template, which nobody but Airbyte may change; absent says nothing. */
    organization_id: z.string().nullish(),
    source_definition_id: z.string().nullish(),
    actor_definition_id: z.string().nullish(),
    customization: Customization.nullish().transform((customization) => customization ?? null),
    tags: Tags,
    /** Absent on late-2025 servers. */
    mode: z.string().nullish(),
    created_at: Timestamp,
    updated_at: Timestamp,
  }),
);

/**
 * A whole source template (API 5.2). The connector's id is always in `source_definition_id`, whichever of its
 * two names the server uses.
 */
export const SourceTemplate = z.lazy(() =>
  SourceTemplateFields.unwrap()
    .extend({
      user_config_spec: z.record(z.string(), z.unknown()),
      partial_default_config: Config,
    })
    .transform(({ source_definition_id, actor_definition_id, ...rest }, context) => {
      const definition = source_definition_id ?? actor_definition_id;
      if (definition === null || definition === undefined) {
        context.issues.push({ code: "custom", message: "missing", path: ["source_definition_id"], input: undefined });
        return z.NEVER;
      }
      return { ...rest, source_definition_id: definition };
    }),
);
export type SourceTemplate = z.infer<typeof SourceTemplate>;

/** A source template as lists show it (API 5.4): no config, and the connector's id only since 2026. */
export const SourceTemplateItem = SourceTemplateFields.transform(
  ({ source_definition_id, actor_definition_id, ...rest }) => ({
    ...rest,
    source_definition_id: source_definition_id ?? actor_definition_id ?? null,
  }),
);
export type SourceTemplateItem = z.infer<typeof SourceTemplateItem>;

/**
 * A connection template, the same in lists and alone (API 6.2). What an Airbyte-hosted one does not have is null,
 * as is everything else that a server leaves out.
 */
export const ConnectionTemplate = z.lazy(() =>
  z
    .object({
      id: Id,
      organization_id: z.string().nullish(),
      data_hosting_type: z
        .string()
        .nullish()
        .transform((type) => type ?? "user_hosted"),
      destination_name: orNull(z.string()),
      destination_definition_id: z.string().nullish(),
      destination_actor_definition_id: z.string().nullish(),
      destination_config: orNull(Config),
      cron_expression: orNull(z.string()),
      non_breaking_changes_preference: orNull(z.string()),
      sync_on_create: orNull(z.boolean()),
      icon: orNull(z.string()),
      tags: Tags,
      created_at: Timestamp,
      updated_at: Timestamp,
    })
    .transform(({ destination_definition_id, destination_actor_definition_id, ...rest }) => ({
      ...rest,
      destination_definition_id: destination_definition_id ?? destination_actor_definition_id ?? null,
    })),
);
export type ConnectionTemplate = z.infer<typeof ConnectionTemplate>;

/** The server's reading of a cron expression (API 6.5). */
export const CronDescription = z.lazy(() => z.object({ is_valid: z.boolean(), description: orNull(z.string()) }));
export type CronDescription = z.infer<typeof CronDescription>;

/** Answer to a delete, in which nothing has to be: `deleted_at` says that the object is gone, an empty body nothing. */
export const Deleted = z.lazy(() =>
  z.looseObject({ id: z.unknown().optional(), deleted_at: z.unknown().optional() }).nullish().catch(null),
);
export type Deleted = z.infer<typeof Deleted>;

/** Answer to attaching or detaching a tag, which differs by server: the template, or a time, or nothing (API 4.5). */
export const TaggedTemplate = z.lazy(() =>
  z
    .looseObject({ id: z.string().nullish(), tags: z.array(z.string()).nullish(), deleted_at: z.string().nullish() })
    .nullish()
    .catch(null),
);
export type TaggedTemplate = z.infer<typeof TaggedTemplate>;

/** One page of a list; `next` leads to the next one where a server has pages (API 7). */
export interface ListPage<Item> {
  readonly data: readonly Item[];
  readonly next?: string | null;
}

/**
 * A list as answers have it: its items beneath a key, or bare (API 12). What is neither is no list, least of all an
 * empty one.
 */
export function listOf<Item>(item: z.ZodType<Item>, key = "data"): z.ZodType<ListPage<Item>> {
  const page = z.object({ [key]: z.array(item), next: z.string().nullish() });
  return z
    .unknown()
    .transform((body) => (Array.isArray(body) ? { [key]: body } : body))
    .pipe(page.transform((found) => ({ data: found[key] as Item[], next: found.next as string | null })));
}

function orNull<Shape extends z.ZodType>(shape: Shape) {
  return shape.nullish().transform((value) => value ?? null);
}
