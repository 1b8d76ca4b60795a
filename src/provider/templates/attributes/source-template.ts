import type { CloneSourceTemplate, CreateSourceTemplate, SourceTemplate, UpdateSourceTemplate } from "../../../api";
import { attr, exactlyOneOf, pickState, type ChangesOf, type PlanOf, type StateOf } from "../../../framework";
import {
  connectorId,
  REPLACEMENT_RULES,
  replacementWay,
  templateMode,
  templateName,
  uuid,
  WHITELIST_RULES,
} from "../../../rules";
import { keepName, toConnectorId } from "../../connectors/connector-id";
import type { ConnectorSpecs } from "../../connectors/connector-specs";
import { ConnectorSettings, sameConfig, secretAttributes, type SentSettings } from "../../settings";
import { retiredAttributes, type RetiredTemplates } from "../swap/retired-template";
import { customization, readCustomization, toBody } from "./customization";
import { connectorIcon, templateAttributes } from "./template-attributes";

const NAMES = { config: "partial_default_config", secrets: "partial_default_secrets_wo" } as const;

export const attributes = {
  ...templateAttributes,
  name: attr.string.optionalComputed({
    description: "Name that customers see in the widget. Defaults to the connector's name.",
    check: templateName,
  }),
  actor_definition_id: attr.string.optionalComputed({
    description:
      "ID of the source connector that the template offers, or its name in the lock file of connector specs, such as `source-postgres`. Changing it replaces the template. Set either this or `original_source_template_id`.",
    check: connectorId,
    replaces: true,
  }),
  original_source_template_id: attr.string.optional({
    description:
      "ID of a template to copy, such as one of Airbyte's own. Changing it replaces the template, except after an import: Airbyte does not report it, so any value is accepted then.",
    check: uuid,
    replaces: "between-values",
  }),
  partial_default_config: attr.config.defaulted(
    {},
    {
      description:
        "Settings that are prefilled for the customer, named as in the connector's spec. The customer is asked for the others.",
      equal: sameConfig,
    },
  ),
  ...secretAttributes(NAMES),
  icon: connectorIcon(["actor_definition_id", "original_source_template_id"]),
  mode: attr.openOneOf(templateMode).optionalComputed({
    description: "How the connector is used: `REPLICATION`, `DIRECT` or `MULTI`. Null on servers without modes.",
    nullable: true,
  }),
  customization,
  propagate_to_existing_sources: attr.bool.defaulted(false, {
    description: "Whether changes also apply to sources that customers have already created from the template.",
  }),
  replacement: attr.oneOf(replacementWay).optional({
    description:
      "How a change that needs a new template is made. `destroy-first` is Terraform's own way: the old template is destroyed, then the new one is created. With `side-by-side`, the new one is created first and takes over the name and the tags, and the old one stays as a retired template: without tags, under the name `… (retired)`. Terraform shows that as an update. Defaults to `destroy-first`.",
  }),
  let_go_retired: attr.bool.optional({
    description:
      "Whether retired templates are deleted. Sources that customers have created from them then disappear from widgets. Defaults to false.",
  }),
  retired: attr.objectList(retiredAttributes).computed({
    description:
      "Templates that swaps have retired, the oldest first. They are deleted with `let_go_retired`, or together with this template. Null if there are none.",
    nullable: true,
    movedBy: [],
  }),
};

export const rules = [
  exactlyOneOf(["actor_definition_id", "original_source_template_id"], { noun: "connector" }),
  ...Object.values(WHITELIST_RULES),
  ...Object.values(REPLACEMENT_RULES),
];

export type State = StateOf<typeof attributes>;
type Plan = PlanOf<typeof attributes>;
type Changes = ChangesOf<typeof attributes>;

/** True for a plan of a copy: the API takes no settings when it copies, so they follow in a call of their own. */
export function isCopy(plan: Plan): boolean {
  return plan.original_source_template_id !== null;
}

export function toCreateSourceTemplate(
  plan: Plan,
  { body }: SentSettings,
  specs: ConnectorSpecs | null,
): CreateSourceTemplate | CloneSourceTemplate {
  const { name, mode, original_source_template_id, actor_definition_id = "", customization: custom } = plan;
  if (original_source_template_id !== null) return { original_source_template_id, name, mode };
  return {
    ...plan,
    actor_definition_id: toConnectorId("source", actor_definition_id, specs, "actor_definition_id"),
    partial_default_config: body,
    customization: custom && toBody(custom),
  };
}

/**
 * Only what changes, and the whole config, which late-2025 servers require and every server replaces (API 5.5). The client
 * picks the fields that a request has.
 */
export function toPatch(changes: Changes, plan: Plan, { body }: SentSettings): UpdateSourceTemplate {
  const { customization: custom } = changes;
  return {
    ...changes,
    customization: custom === undefined ? undefined : toBody(custom),
    partial_default_config: body,
    propagate: plan.propagate_to_existing_sources,
  };
}

/** State of a template: what the API shows, and what only the user can say, from the plan or the state before. */
function toState(
  template: SourceTemplate,
  said: Said,
  fingerprint: string | null,
  specs: ConnectorSpecs | null,
): State {
  return pickState(attributes, {
    ...said,
    ...template,
    actor_definition_id: keepName("source", said.actor_definition_id, template.source_definition_id, specs),
    partial_default_config: said.partial_default_config,
    retired: said.retired ?? null,
    secrets_fingerprint: fingerprint,
    // Absent on late-2025 servers, which take it for what it was said to be.
    mode: template.mode ?? said.mode ?? null,
    customization: readCustomization(template.customization, said.customization),
  });
}

/** Values of the plan or the state before. The API may choose two of them, and retired templates are no part of a plan. */
type Said = Omit<State, Answered | Chosen | "retired"> &
  Partial<Pick<State, Chosen>> & { readonly retired?: RetiredTemplates };
type Answered = "id" | "name" | "tags" | "icon" | "created_at" | "secrets_fingerprint";
type Chosen = "actor_definition_id" | "mode";

/** Values that only the user can say, as an import has them. */
export const IMPORTED = {
  deletion_protection: null,
  original_source_template_id: null,
  partial_default_secrets_wo_version: null,
  propagate_to_existing_sources: false,
  customization: null,
  replacement: null,
  let_go_retired: null,
  retired: null,
} as const;

/** Attributes that no PATCH carries by themselves: facts, what makes another template, and what Terraform alone knows. */
const NOT_PATCHED: ReadonlySet<string> = new Set([
  ...Object.keys(templateAttributes),
  "icon",
  "actor_definition_id",
  "original_source_template_id",
  "propagate_to_existing_sources",
  "replacement",
  "let_go_retired",
  "retired",
  ...Object.keys(secretAttributes(NAMES)),
]);

/** The settings of a source template. A PATCH always carries them, so that each change of its sends them (API 5.5). */
export const settings = new ConnectorSettings<SourceTemplate, Said, State>({
  kind: "source",
  names: NAMES,
  connector: "actor_definition_id",
  mode: "partial",
  sentWith: Object.keys(attributes).filter((name) => !NOT_PATCHED.has(name)),
  nameOf: ({ name }) => name,
  connectorOf: ({ source_definition_id }) => source_definition_id,
  settingsOf: ({ partial_default_config }) => partial_default_config,
  toState,
});
