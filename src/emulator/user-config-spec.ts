import type { Config } from "../api/shapes";
import { CONNECTOR_SPECS } from "./connector-specs";

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
