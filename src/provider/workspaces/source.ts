import * as z from "zod";
import type { CreateSource, Source, UpdateSource } from "../../api";
import { TAGS_MODES } from "../../audience";
import { attr, type ChangesOf, type ConfigOf, type PlanOf, type StateOf } from "../../framework";
import { tagName, uuid } from "../../rules";
import { sameConfig } from "../settings/values";
import { toJudge, type Refreshing } from "../connectors/connector-specs";
import { readSettings, type Outgoing, type Settings } from "../settings/settings";
import { secretAttributes } from "../templates/template-attributes";

export const NAMES = { config: "source_config", secrets: "source_secrets_wo" } as const;
const secret = secretAttributes(NAMES.config, NAMES.secrets);

export const attributes = {
  id: attr.string.computed({ description: "ID of the source.", movedBy: [] }),
  workspace_id: attr.string.required({
    description: "ID of the workspace that the source is in. Another workspace is another source.",
    check: uuid,
    replaces: true,
  }),
  source_template_id: attr.string.required({
    description: "ID of the template that the source is made from. Another template is another source.",
    check: uuid,
    replaces: true,
  }),
  name: attr.string.optionalComputed({
    description: "Name of the source. Without one, Airbyte chooses.",
    check: z.string().min(1, "A source's name cannot be empty. Leave it out to take Airbyte's."),
  }),
  source_config: attr.config.defaulted(
    {},
    {
      description:
        "Settings that the template leaves to the customer, by the connector's own names. Secrets belong in `source_secrets_wo`.",
      equal: sameConfig,
    },
  ),
  source_secrets_wo: secret.secrets,
  source_secrets_wo_version: secret.version,
  secrets_fingerprint: secret.fingerprint,
  selected_connection_template_tags: attr.stringSet.optional({
    description:
      "Names of the tags that select which connection templates the source gets. Without any it gets all of them. They are used at creation and never shown again: others are another source.",
    each: tagName,
    replaces: "between-values",
  }),
  selected_connection_template_tags_mode: attr.string.optional({
    description:
      "Whether `any` of these tags is enough, or `all` are needed; `any` when not set. Used at creation, as the tags are.",
    check: z.enum(TAGS_MODES, 'It must be "any" or "all".'),
    replaces: "between-values",
  }),
  check_connection: attr.bool.defaulted(false, {
    description:
      "Whether Airbyte is asked to connect with the settings whenever they were sent, and a failure is an error. The source exists by then, and it stays.",
  }),
  created_at: attr.string.computed({
    description: "When the source was created, as an RFC 3339 timestamp.",
    movedBy: [],
    nullable: true,
  }),
};

export type State = StateOf<typeof attributes>;
export type Plan = PlanOf<typeof attributes>;

type Given = Pick<ConfigOf<typeof attributes>, "source_config" | "source_secrets_wo" | "source_secrets_wo_version">;

export function toSettings(given: Given): Settings {
  return {
    config: given.source_config,
    secrets: given.source_secrets_wo,
    version: given.source_secrets_wo_version,
  };
}

/** `workspaceName` is what servers of 2026 know the workspace by (API 10.1). */
export function toCreateBody(plan: Plan, { body }: Outgoing, workspaceName: string): CreateSource {
  const { workspace_id, source_template_id, name } = plan;
  const { selected_connection_template_tags: tags, selected_connection_template_tags_mode: mode } = plan;
  return {
    workspace_id,
    workspace_name: workspaceName,
    source_template_id,
    source_config: body,
    ...(name !== undefined && { name }),
    ...(tags !== null && { selected_connection_template_tags: tags }),
    ...(mode !== null && { selected_connection_template_tags_mode: mode === "all" ? "all" : "any" }),
  };
}

/** Only what changes; settings go whole, secrets included. */
export function toUpdateBody({ name, source_config }: ChangesOf<typeof attributes>, outgoing: Outgoing): UpdateSource {
  return {
    ...(name !== undefined && { name }),
    ...((source_config !== undefined || outgoing.secretsChanged) && { source_config: outgoing.body }),
  };
}

type Said = Omit<State, "id" | "name" | "source_template_id" | "secrets_fingerprint" | "created_at">;

/** What the API shows, and beside it what only the user can say: `said` is the plan, or the state before. */
export function toState(source: Source, said: Said, fingerprint: string | null): State {
  const { workspace_id, source_config, source_secrets_wo_version, check_connection } = said;
  const { selected_connection_template_tags, selected_connection_template_tags_mode } = said;
  return {
    id: source.id,
    name: source.name,
    workspace_id,
    source_template_id: source.source_template.id,
    source_config,
    source_secrets_wo_version,
    secrets_fingerprint: fingerprint,
    selected_connection_template_tags,
    selected_connection_template_tags_mode,
    check_connection,
    created_at: source.created_at ?? null,
  };
}

/** What a refresh stores: the user's spelling where it means the same, the API's where it is drift. */
export function refresh(found: Source, state: State, { specs, ...memory }: Refreshing): State {
  const { source_definition_id: definition } = found.source_template;
  const connector = definition === null ? null : (specs?.find("source", definition) ?? null);
  const judge = toJudge(connector, specs);
  const source_config = readSettings(state.source_config, found.source_config, { ...memory, judge });
  return toState(found, { ...state, source_config }, state.secrets_fingerprint);
}
