import type { SettingPath } from "../../specs";

/** Kinds of objects that are compared, by the Terraform type without its prefix. Workspaces and sources belong to customers. */
export const COMPARED_KINDS = ["template_tag", "source_template", "connection_template"] as const;
export type ComparedKind = (typeof COMPARED_KINDS)[number];

/** Attributes that are compared. The others are facts of one organization, or known to Terraform alone. */
export const COMPARED_ATTRIBUTES: Readonly<Record<ComparedKind, readonly string[]>> = {
  template_tag: ["name"],
  source_template: ["name", "actor_definition_id", "partial_default_config", "mode", "customization", "tags"],
  connection_template: [
    "destination_name",
    "data_hosting_type",
    "destination_definition_id",
    "destination_config",
    "cron_expression",
    "non_breaking_changes_preference",
    "sync_on_create",
    "tags",
  ],
};

/** Attributes with the connector and with its settings, by kind. Tags have neither. */
export const CONNECTORS = {
  source_template: {
    kind: "source",
    connector: "actor_definition_id",
    config: "partial_default_config",
    secrets: "partial_default_secrets_wo",
  },
  connection_template: {
    kind: "destination",
    connector: "destination_definition_id",
    config: "destination_config",
    secrets: "destination_secrets_wo",
  },
} as const;

export type Values = Readonly<Record<string, unknown>>;

/** Name of a connection template; undefined if it is known only at plan. That of a hosted destination is Airbyte's own. */
export function toConnectionName({ data_hosting_type: type, destination_name: name }: Values): string | undefined {
  if (type === "airbyte_hosted") return "(hosted by Airbyte)";
  return typeof name === "string" ? name : undefined;
}

/** An object of one side, without any ID of its own. */
export interface Compared {
  readonly kind: ComparedKind;
  /** Name by which the sides are matched. */
  readonly name: string;
  /** Compared attributes by Terraform's names, without secrets. */
  readonly values: Values;
  /** Places in the settings that hold a secret; null where that is not known. */
  readonly secrets: readonly SettingPath[] | null;
  /** Places where there may be a secret that the server does not show. */
  readonly possible: readonly SettingPath[];
  /** Places in the values that are known only at plan. They count as equal. */
  readonly open: readonly SettingPath[];
  /** Tags that bindings add. */
  readonly bound: readonly string[];
  /** Address in the program, and its stack; null for an object of an organization. */
  readonly declared: { readonly address: string; readonly stack: string } | null;
}

/** One of the two that are compared. */
export interface Side {
  readonly objects: readonly Compared[];
  /** Sentences on what is not compared. */
  readonly notes: readonly string[];
}

/** The parts of some values that are compared. Tags are in order, since each server has one of its own. */
export function toComparedValues(kind: ComparedKind, values: Values): Values {
  const compared = Object.fromEntries(COMPARED_ATTRIBUTES[kind].map((name) => [name, values[name] ?? null]));
  return {
    ...compared,
    ...(Array.isArray(values.tags) && { tags: values.tags.map(String).sort() }),
    ...(values.data_hosting_type === "airbyte_hosted" && { destination_name: null }),
  };
}
