import type { Config } from "../api/shapes";
import { CONNECTOR_SPECS, type Field } from "./connector-specs";

/**
 * What is left for the customer to fill in: the connector's spec without the keys that the template answers
 * (contract 5.3). A connector whose spec we do not know leaves an empty object.
 */
export function toUserConfigSpec(definitionId: string, defaults: Config): object {
  const spec = CONNECTOR_SPECS[definitionId.toLowerCase()];
  const isLeft = (key: string): boolean => !Object.hasOwn(defaults, key);
  return {
    documentationUrl: spec?.documentationUrl ?? null,
    connectionSpecification: {
      $schema: "http://json-schema.org/draft-07/schema#",
      title: spec?.title ?? "Source Spec",
      type: "object",
      required: (spec?.required ?? []).filter(isLeft),
      properties: Object.fromEntries(Object.entries(spec?.properties ?? {}).filter(([key]) => isLeft(key))),
    },
    advanced_auth: null,
    supported_destination_sync_modes: null,
  };
}

/** What Airbyte shows instead of a secret (contract 9). */
const MASK = "**********";

/** A config as answers show it: every leaf that the connector's spec marks as secret is masked. */
export function toMasked(definitionId: string, config: Config): Config {
  return maskFields(config, CONNECTOR_SPECS[definitionId.toLowerCase()]?.properties ?? {});
}

function maskFields(config: Config, fields: Readonly<Record<string, Field>>): Config {
  return Object.fromEntries(Object.entries(config).map(([key, value]) => [key, maskLeaf(value, fields[key])]));
}

function maskLeaf(value: unknown, field: Field | undefined): unknown {
  if (field?.airbyte_secret === true) return value === null ? null : MASK;
  return field?.properties !== undefined && isConfig(value) ? maskFields(value, field.properties) : value;
}

function isConfig(value: unknown): value is Config {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
