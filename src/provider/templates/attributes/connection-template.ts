import type { ConnectionTemplate, CreateConnectionTemplate, UpdateConnectionTemplate } from "../../../api";
import { attr, pickState, type ChangesOf, type PlanOf, type Report, type StateOf } from "../../../framework";
import { connectorId, destinationName, hostingType, nonBreakingChanges, schedule } from "../../../rules";
import { keepName, toConnectorId } from "../../connectors/connector-id";
import type { ConnectorSpecs } from "../../connectors/connector-specs";
import { ConnectorSettings, sameConfig, secretAttributes, type SentSettings } from "../../settings";
import { isSameSchedule } from "./schedule";
import { connectorIcon, templateAttributes } from "./template-attributes";

const NAMES = { config: "destination_config", secrets: "destination_secrets_wo" } as const;

export const attributes = {
  ...templateAttributes,
  data_hosting_type: attr.openOneOf(hostingType).defaulted("user_hosted", {
    description:
      "Who hosts the data: `user_hosted` (in your own destination) or `airbyte_hosted` (by Airbyte). Changing it replaces the template.",
    replaces: true,
  }),
  destination_name: attr.string.optionalComputed({
    description: "Name of the destination in each customer's workspace. Required unless Airbyte hosts the data.",
    check: destinationName,
    nullable: true,
  }),
  destination_definition_id: attr.string.optional({
    description:
      "ID of the destination connector, or its name in the lock file of connector specs, such as `destination-s3`. Required unless Airbyte hosts the data. Changing it replaces the template.",
    check: connectorId,
    replaces: true,
  }),
  destination_config: attr.config.optional({
    description:
      "Settings of the destination, named as in the connector's spec. Required unless Airbyte hosts the data.",
    equal: sameConfig,
  }),
  ...secretAttributes(NAMES),
  cron_expression: attr.string.optionalComputed({
    description:
      'Schedule of the syncs, as a Quartz expression of six or seven fields in UTC: `0 0 12 * * ?` is every day at noon. `""` means no schedule.',
    check: schedule,
    equal: isSameSchedule,
    nullable: true,
  }),
  non_breaking_changes_preference: attr.openOneOf(nonBreakingChanges).defaulted("ignore", {
    description:
      "How new columns or streams of a source are handled: `ignore` them, `disable` the connection, `propagate_columns`, or `propagate_fully`.",
  }),
  sync_on_create: attr.bool.defaulted(true, {
    description: "Whether the first sync starts as soon as a customer has connected a source.",
  }),
  icon: connectorIcon(["data_hosting_type", "destination_definition_id"]),
  organization_id: attr.string.computed({
    description: "ID of the organization that owns the template.",
    movedBy: [],
    nullable: true,
  }),
};

type State = StateOf<typeof attributes>;
type Plan = PlanOf<typeof attributes>;

export function toCreateConnectionTemplate(
  plan: Plan,
  { body }: SentSettings,
  specs: ConnectorSpecs | null,
): CreateConnectionTemplate {
  const cron_expression = toSchedule(plan.cron_expression);
  if (isHosted(plan)) return { data_hosting_type: "airbyte_hosted", cron_expression };
  return {
    ...plan,
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
  };
}

/**
 * Only what changes. The config goes whole and with its secrets, as servers may replace it (API 6.3). The client picks the
 * fields that a request has.
 */
export function toPatch(
  changes: ChangesOf<typeof attributes>,
  plan: Plan,
  { body, isSent }: SentSettings,
): UpdateConnectionTemplate {
  const schedule = "cron_expression" in changes ? { cron_expression: toSchedule(changes.cron_expression) ?? null } : {};
  if (isHosted(plan)) return schedule;
  return {
    ...changes,
    ...schedule,
    destination_name: changes.destination_name ?? undefined,
    destination_config: isSent ? body : undefined,
  };
}

type Said = Pick<
  State,
  | "destination_config"
  | "destination_definition_id"
  | "destination_secrets_wo_version"
  | "non_breaking_changes_preference"
  | "sync_on_create"
  | "deletion_protection"
> &
  Partial<Pick<State, "cron_expression">>;

/** State of a template: what the API shows, and what only the user can say, from the plan or the state before. */
function toState(
  template: ConnectionTemplate,
  said: Said,
  fingerprint: string | null,
  specs: ConnectorSpecs | null,
): State {
  return pickState(attributes, {
    ...said,
    ...template,
    // Late-2025 servers show the connector of a destination that Airbyte hosts, and no user can choose it.
    destination_definition_id:
      isHosted(template) || template.destination_definition_id === null
        ? null
        : keepName("destination", said.destination_definition_id, template.destination_definition_id, specs),
    destination_config: said.destination_config,
    secrets_fingerprint: fingerprint,
    cron_expression: template.cron_expression ?? (said.cron_expression === "" ? "" : null),
    // A template of Airbyte's hosting has neither, and a plan has them all the same.
    non_breaking_changes_preference: template.non_breaking_changes_preference ?? said.non_breaking_changes_preference,
    sync_on_create: template.sync_on_create ?? said.sync_on_create,
  });
}

/** True where Airbyte keeps the data itself. */
export function isHosted({ data_hosting_type }: { readonly data_hosting_type: string }): boolean {
  return data_hosting_type === "airbyte_hosted";
}

/** Values that only the user can say, as an import has them. */
export const IMPORTED = {
  deletion_protection: null,
  destination_definition_id: null,
  destination_secrets_wo_version: null,
  non_breaking_changes_preference: "ignore",
  sync_on_create: true,
} as const;

/** The settings of a connection template. */
export const settings = new ConnectorSettings<ConnectionTemplate, Said, State>({
  kind: "destination",
  names: NAMES,
  connector: "destination_definition_id",
  mode: "complete",
  sentWith: ["destination_config"],
  nameOf: ({ destination_name }) => destination_name ?? "",
  connectorOf: ({ destination_definition_id }) => destination_definition_id,
  settingsOf: ({ destination_config }) => destination_config,
  hasSettings: (found) => !isHosted(found),
  toState,
});

/** True for a template that can become what is planned: all but this can be changed. */
export function isMadeFrom(found: ConnectionTemplate, body: CreateConnectionTemplate): boolean {
  if (body.data_hosting_type === "airbyte_hosted") return isHosted(found);
  return (
    !isHosted(found) && found.destination_definition_id?.toLowerCase() === body.destination_definition_id.toLowerCase()
  );
}

/** Reports a schedule that Airbyte has kept although it was asked to remove it. */
export function reportKeptSchedule(
  body: UpdateConnectionTemplate,
  { cron_expression: kept }: ConnectionTemplate,
  report: Report,
): void {
  if (body.cron_expression === null && kept !== null)
    report.error(
      "Airbyte kept the schedule",
      `Airbyte was asked to remove the schedule "${kept}" but did not. Set another schedule, or remove this one in Airbyte's web app.`,
      "cron_expression",
    );
}

function toSchedule(expression: string | null | undefined): string | null | undefined {
  return expression === "" ? null : expression;
}
