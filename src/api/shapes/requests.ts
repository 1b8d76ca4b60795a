import * as z from "zod";
import { NON_BREAKING_CHANGES, STREAM_SELECTION_MODES, TEMPLATE_MODES } from "../../rules";
import { toNullish } from "./body";
import { Config } from "./templates";

const Mode = z.enum(TEMPLATE_MODES);
const StreamName = z.string().min(1);
const FieldPath = z.array(z.string()).readonly();

/** Body of the token endpoint (API 2.2). */
export const ApplicationCredentials = z.object({ client_id: z.string(), client_secret: z.string() });

/** Body of creating and renaming a tag (API 4.1, 4.3). */
export const TagName = z.object({ name: z.string().min(1).max(255) });

/** Body of attaching a tag (API 4.5). */
export const TagReference = z.object({ tag: z.string() });

const CustomizationBody = z
  .looseObject({
    stream_selection_mode: z.enum(STREAM_SELECTION_MODES).optional(),
    stream_whitelist: z.array(StreamName).readonly().nullish(),
    stream_customizations: z
      .record(
        StreamName,
        z.looseObject({
          primary_key_fields: z.array(FieldPath).readonly().nullish(),
          cursor_field: FieldPath.nullish(),
        }),
      )
      .nullish(),
    stream_mappers: z
      .record(StreamName, z.array(z.object({ type: z.string(), mapper_configuration: Config })))
      .nullish(),
  })
  .refine((body) => body.stream_selection_mode !== "whitelist" || (body.stream_whitelist ?? []).length > 0, {
    path: ["stream_whitelist"],
    message: "Value error, stream_whitelist is required when stream_selection_mode is whitelist",
  });

/** Body of a new source template (API 5.3). */
export const CreateSourceTemplate = z.object({
  actor_definition_id: z.guid(),
  partial_default_config: Config,
  name: z.string().nullish(),
  customization: CustomizationBody.nullish(),
  mode: Mode.nullish(),
});
export type CreateSourceTemplate = z.infer<typeof CreateSourceTemplate>;

/** Body of a copy of another source template (API 5.3). */
export const CloneSourceTemplate = CreateSourceTemplate.pick({ name: true, mode: true }).extend({
  original_source_template_id: z.guid(),
});
export type CloneSourceTemplate = z.infer<typeof CloneSourceTemplate>;

/** Body of a change, as a 2026 server takes it: everything optional (API 5.5). */
export const PatchSourceTemplate = CreateSourceTemplate.omit({ actor_definition_id: true }).extend({
  partial_default_config: Config.nullish(),
  propagate: z.boolean().nullish(),
});

/** A change as this client sends it: late-2025 servers require the config, and `propagate` is never left to a default. */
export type UpdateSourceTemplate = z.infer<typeof PatchSourceTemplate> & {
  /** The complete config, secrets included: it replaces what is stored. */
  readonly partial_default_config: Config;
};

const Preference = z.enum(NON_BREAKING_CHANGES);
/** The reaction to new columns or streams of a source (API 6.4). */
export type NonBreakingChangesPreference = z.infer<typeof Preference>;

/** Body of a new connection template whose data the customer's organization hosts (API 6.1). */
export const CreateUserHosted = z.object({
  data_hosting_type: z.literal("user_hosted").optional(),
  destination_name: z.string().min(1),
  destination_definition_id: z.guid(),
  destination_config: Config,
  cron_expression: z.string().nullish(),
  non_breaking_changes_preference: Preference.optional(),
  sync_on_create: z.boolean().optional(),
});

/** Body of a new connection template whose data Airbyte hosts (API 6.1). */
export const CreateAirbyteHosted = z.object({
  data_hosting_type: z.literal("airbyte_hosted"),
  cron_expression: z.string().nullish(),
});

/** A new connection template: which fields there are depends on who hosts the data. */
export type CreateConnectionTemplate = z.infer<typeof CreateUserHosted> | z.infer<typeof CreateAirbyteHosted>;

const ChangeableConnectionTemplate = CreateUserHosted.omit({
  data_hosting_type: true,
  destination_definition_id: true,
});

/** Body of a change of a connection template, as the server takes it (API 6.3). */
export const PatchConnectionTemplate = toNullish(ChangeableConnectionTemplate);

/**
 * A change as this client sends it. Null means something for the schedule only: none. The config is complete, secrets
 * included: it may replace what is stored.
 */
export interface UpdateConnectionTemplate extends Readonly<Partial<z.infer<typeof ChangeableConnectionTemplate>>> {}

/** Body of asking what a cron expression means (API 6.5). */
export const CronExpression = z.object({ cron_expression: z.string() });
