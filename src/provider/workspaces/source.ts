import type { CreateSource, Source, UpdateSource } from "../../api";
import { TAGS_MODES } from "../../audience";
import { attr, pickState, type ChangesOf, type PlanOf, type StateOf } from "../../framework";
import { choiceOf, sourceName, tagName, uuid } from "../../rules";
import { ConnectorSettings, sameConfig, secretAttributes, type SentSettings } from "../settings";

export const NAMES = { config: "source_config", secrets: "source_secrets_wo" } as const;

export const attributes = {
  id: attr.string.computed({ description: "ID of the source.", movedBy: [] }),
  workspace_id: attr.string.required({
    description: "ID of the workspace that the source belongs to. Changing it replaces the source.",
    check: uuid,
    replaces: true,
  }),
  source_template_id: attr.string.required({
    description: "ID of the template that the source is created from. Changing it replaces the source.",
    check: uuid,
    replaces: true,
  }),
  name: attr.string.optionalComputed({
    description: "Name of the source. Airbyte chooses one if it is not set.",
    check: sourceName,
  }),
  source_config: attr.config.defaulted(
    {},
    {
      description:
        "Settings that the template leaves to the customer, named as in the connector's spec. Secrets belong in `source_secrets_wo`.",
      equal: sameConfig,
    },
  ),
  ...secretAttributes(NAMES),
  selected_connection_template_tags: attr.stringSet.optional({
    description:
      "Names of the tags that select the connection templates of the source. Without tags it gets all of them. Airbyte uses them at creation and never reports them; changing them replaces the source.",
    each: tagName,
    replaces: "between-values",
  }),
  selected_connection_template_tags_mode: attr.oneOf(choiceOf(TAGS_MODES)).optional({
    description:
      "Whether a connection template needs `any` or `all` of these tags. Defaults to `any`. Changing it replaces the source.",
    replaces: "between-values",
  }),
  check_connection: attr.bool.defaulted(false, {
    description:
      "Whether Airbyte tests the connection each time settings are sent. A failed test is an error, but the source exists by then and stays.",
  }),
  created_at: attr.string.computed({
    description: "When the source was created, as an RFC 3339 timestamp.",
    movedBy: [],
    nullable: true,
  }),
};

type State = StateOf<typeof attributes>;
type Plan = PlanOf<typeof attributes>;

/** `workspaceName` is what servers of 2026 know the workspace by (API 10.1). The client picks the fields of the request. */
export function toCreateSource(plan: Plan, { body }: SentSettings, workspaceName: string): CreateSource {
  return {
    ...plan,
    workspace_name: workspaceName,
    source_config: body,
    selected_connection_template_tags: plan.selected_connection_template_tags ?? undefined,
    selected_connection_template_tags_mode: plan.selected_connection_template_tags_mode ?? undefined,
  };
}

/** Only what changes; settings go whole, secrets included. */
export function toUpdateSource(changes: ChangesOf<typeof attributes>, { body, isSent }: SentSettings): UpdateSource {
  return { ...changes, source_config: isSent ? body : undefined };
}

type Said = Omit<State, "id" | "name" | "source_template_id" | "secrets_fingerprint" | "created_at">;

/** State of a source: what the API shows, and what only the user can say, from the plan or the state before. */
function toState(source: Source, said: Said, fingerprint: string | null): State {
  return pickState(attributes, {
    ...said,
    ...source,
    source_config: said.source_config,
    source_template_id: source.source_template.id,
    secrets_fingerprint: fingerprint,
  });
}

/** Values that only the user can say, as an import has them; the workspace comes beside them. */
export const IMPORTED = {
  source_secrets_wo_version: null,
  selected_connection_template_tags: null,
  selected_connection_template_tags_mode: null,
  check_connection: false,
} as const;

/** The settings of a source. Its template names the connector. */
export const settings = new ConnectorSettings<Source, Said, State>({
  kind: "source",
  names: NAMES,
  mode: "partial",
  sentWith: ["source_config"],
  nameOf: ({ name }) => name,
  connectorOf: ({ source_template }) => source_template.source_definition_id,
  settingsOf: ({ source_config }) => source_config,
  toState,
});
