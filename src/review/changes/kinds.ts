import type { Attributes } from "../../framework";
import * as resources from "../../provider/resources";
import type { ConnectorKind } from "../../specs";

/** A resource type of ours, as far as reports read it. */
export interface Kind {
  readonly attributes: Attributes;
  /** Attribute that names an object to people. */
  readonly label: string;
  readonly settings: Settings | null;
}

/** Attributes that hold the settings of a connector. */
interface Settings {
  readonly attribute: string;
  readonly kind: ConnectorKind;
  /** Attribute that holds the connector, where the object has it itself. */
  readonly connector: string | null;
}

const SETTINGS: Readonly<Record<string, Settings>> = {
  source_template: { attribute: "partial_default_config", kind: "source", connector: "actor_definition_id" },
  connection_template: {
    attribute: "destination_config",
    kind: "destination",
    connector: "destination_definition_id",
  },
  source: { attribute: "source_config", kind: "source", connector: null },
};

const PREFIX = "airbyteembedded_";

const KINDS = new Map(
  Object.values(resources).map(({ type, attributes, label }): [string, Kind] => [
    `${PREFIX}${type}`,
    { attributes, label: label ?? "name", settings: SETTINGS[type] ?? null },
  ]),
);

/** Resource type of ours by Terraform's name, or null for those of other providers. */
export function findKind(type: string): Kind | null {
  return KINDS.get(type) ?? null;
}
