import type { ConnectionTemplate, CreateConnectionTemplate, UpdateConnectionTemplate } from "../../api";
import { attr, type ChangesOf, type ConfigOf, type PlanOf, type StateOf } from "../../framework";
import { connectorId, destinationName, hostingType, nonBreakingChanges, schedule } from "../../rules";
import { sameConfig } from "../settings/values";
import { keepName, toConnectorId } from "../connectors/connector-id";
import { toJudge, type ConnectorSpecs, type Refreshing } from "../connectors/connector-specs";
import { isSameSchedule } from "./schedule";
import type { ImportedSettings } from "../settings/imported-settings";
import { readSettings, type Outgoing, type Settings } from "../settings/settings";
import type { SpecRules } from "../connectors/spec-check";
import { connectorIcon, secretAttributes, templateAttributes } from "./template-attributes";

export const NAMES = { config: "destination_config", secrets: "destination_secrets_wo" } as const;
export const RULES: SpecRules = {
  kind: "destination",
  attribute: "destination_definition_id",
  names: NAMES,
  mode: "complete",
};
const secret = secretAttributes(NAMES.config, NAMES.secrets);

export const attributes = {
  ...templateAttributes,
  data_hosting_type: attr.string.defaulted("user_hosted", {
    description:
      "Who hosts the data: `user_hosted`, in a destination of yours, or `airbyte_hosted`, where Airbyte keeps it. The other one is another template.",
    check: hostingType,
    replaces: true,
  }),
  destination_name: attr.string.optionalComputed({
    description: "Name of the destination in each customer's workspace. Required unless Airbyte hosts the data.",
    check: destinationName,
    nullable: true,
  }),
  destination_definition_id: attr.string.optional({
    description:
      "ID of the destination connector, or its name in the lock of connector specs, such as `destination-s3`. Required unless Airbyte hosts the data. Another connector is another template.",
    check: connectorId,
    replaces: true,
  }),
  destination_config: attr.config.optional({
    description: "Settings of the destination, by the connector's own names. Required unless Airbyte hosts the data.",
    equal: sameConfig,
  }),
  destination_secrets_wo: secret.secrets,
  destination_secrets_wo_version: secret.version,
  secrets_fingerprint: secret.fingerprint,
  cron_expression: attr.string.optionalComputed({
    description:
      'When data is synced, as a Quartz expression of six or seven fields in UTC: `0 0 12 * * ?` is every day at noon. `""` is no schedule.',
    check: schedule,
    equal: isSameSchedule,
    nullable: true,
  }),
  non_breaking_changes_preference: attr.string.defaulted("ignore", {
    description:
      "What happens when a source gets new columns or streams: `ignore`, `disable` the connection, `propagate_columns`, or `propagate_fully`.",
    check: nonBreakingChanges,
  }),
  sync_on_create: attr.bool.defaulted(true, {
    description: "Whether a first sync starts as soon as a customer has connected a source.",
  }),
  icon: connectorIcon(["data_hosting_type", "destination_definition_id"]),
  organization_id: attr.string.computed({
    description: "ID of the organization that owns the template.",
    movedBy: [],
    nullable: true,
  }),
};

export type State = StateOf<typeof attributes>;
export type Plan = PlanOf<typeof attributes>;

/** Attributes that a PATCH carries. */
export const PATCHED = [
  "destination_name",
  "destination_config",
  "cron_expression",
  "non_breaking_changes_preference",
  "sync_on_create",
] as const satisfies readonly (keyof Plan)[];

type Given = Pick<
  ConfigOf<typeof attributes>,
  "destination_config" | "destination_secrets_wo" | "destination_secrets_wo_version"
>;

export function toSettings(given: Given): Settings {
  return {
    config: given.destination_config,
    secrets: given.destination_secrets_wo,
    version: given.destination_secrets_wo_version,
  };
}

export function toCreateBody(plan: Plan, { body }: Outgoing, specs: ConnectorSpecs | null): CreateConnectionTemplate {
  const cron_expression = toSchedule(plan.cron_expression);
  if (plan.data_hosting_type === "airbyte_hosted") return { data_hosting_type: "airbyte_hosted", cron_expression };
  return {
    data_hosting_type: "user_hosted",
    destination_name: plan.destination_name ?? "",
    destination_definition_id: toConnectorId(
      "destination",
      plan.destination_definition_id ?? "",
      specs,
      "destination_definition_id",
    ),
    destination_config: body,
    cron_expression,
    non_breaking_changes_preference: toPreference(plan.non_breaking_changes_preference),
    sync_on_create: plan.sync_on_create,
  };
}

/** Only what changes. The config goes whole and with its secrets, as servers may replace it (API 6.3). */
export function toPatch(
  changes: ChangesOf<typeof attributes>,
  { data_hosting_type }: Plan,
  { body, secretsChanged }: Outgoing,
): UpdateConnectionTemplate {
  const schedule = "cron_expression" in changes ? { cron_expression: toSchedule(changes.cron_expression) ?? null } : {};
  if (data_hosting_type === "airbyte_hosted") return schedule;
  const { destination_name, destination_config, non_breaking_changes_preference: preference, sync_on_create } = changes;
  return {
    ...schedule,
    ...(typeof destination_name === "string" && { destination_name }),
    ...((destination_config !== undefined || secretsChanged) && { destination_config: body }),
    ...(preference !== undefined && { non_breaking_changes_preference: toPreference(preference) }),
    ...(sync_on_create !== undefined && { sync_on_create }),
  };
}

type Said = Pick<
  Plan,
  | "destination_config"
  | "destination_definition_id"
  | "destination_secrets_wo_version"
  | "non_breaking_changes_preference"
  | "sync_on_create"
  | "deletion_protection"
  | "cron_expression"
>;

/** What the API shows, and beside it what only the user can say: `said` is the plan, or the state before. */
export function toState(
  template: ConnectionTemplate,
  said: Said,
  fingerprint: string | null,
  specs: ConnectorSpecs | null,
): State {
  const { id, organization_id = null, data_hosting_type, destination_name, icon, tags, created_at = null } = template;
  return {
    id,
    organization_id,
    data_hosting_type,
    destination_name,
    icon,
    tags,
    created_at,
    // Late-2025 servers show the connector of a destination that Airbyte hosts, and it is nobody's to choose.
    destination_definition_id:
      isHosted(template) || template.destination_definition_id === null
        ? null
        : keepName("destination", said.destination_definition_id, template.destination_definition_id, specs),
    destination_config: said.destination_config,
    destination_secrets_wo_version: said.destination_secrets_wo_version,
    secrets_fingerprint: fingerprint,
    cron_expression: template.cron_expression ?? (said.cron_expression === "" ? "" : null),
    // A template of Airbyte's hosting has neither, and a plan has them all the same.
    non_breaking_changes_preference: template.non_breaking_changes_preference ?? said.non_breaking_changes_preference,
    sync_on_create: template.sync_on_create ?? said.sync_on_create,
    deletion_protection: said.deletion_protection,
  };
}

/** Whether Airbyte keeps the data itself. */
export function isHosted({ data_hosting_type }: { readonly data_hosting_type: string }): boolean {
  return data_hosting_type === "airbyte_hosted";
}

/** What a refresh stores: the user's spelling where it means the same, the API's where it is drift. */
export function refresh(found: ConnectionTemplate, state: State, { specs, ...memory }: Refreshing): State {
  const connector = specs?.find("destination", found.destination_definition_id ?? "") ?? null;
  const judge = toJudge(connector, specs);
  const config = isHosted(found)
    ? null
    : readSettings(state.destination_config, found.destination_config, { ...memory, judge });
  return toState(found, { ...state, destination_config: config }, state.secrets_fingerprint, specs);
}

/** The state of an object that is adopted: nobody's word on it yet but the API's. */
export function toImportedState(
  found: ConnectionTemplate,
  { config }: ImportedSettings,
  specs: ConnectorSpecs | null,
): State {
  const said = {
    deletion_protection: null,
    destination_config: isHosted(found) ? null : config,
    destination_definition_id: null,
    destination_secrets_wo_version: null,
    non_breaking_changes_preference: "ignore",
    sync_on_create: true,
    cron_expression: undefined,
  };
  return toState(found, said, null, specs);
}

function toSchedule(expression: string | null | undefined): string | null | undefined {
  return expression === "" ? null : expression;
}

function toPreference(preference: string): NonNullable<UpdateConnectionTemplate["non_breaking_changes_preference"]> {
  // The attribute's check has seen to it that it is one of them.
  return preference as NonNullable<UpdateConnectionTemplate["non_breaking_changes_preference"]>;
}
